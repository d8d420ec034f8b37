import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import type { ExportField } from '#pipelines/catalogue/export-field.ts';
import { everyRow } from './current-rows.ts';
import { columnOf } from './part-columns.ts';
import { reportStrays, setAside } from './set-aside.ts';

/** Condition for rows that name what no file of the other data set ever brought. */
function isStray({ name, refersTo }: ExportField): string {
	const [dataSet, field] = refersTo!.split('.') as [string, string];
	const known = `SELECT ${quotedIdentifier(field)} FROM ${everyRow(dataSet)}`;
	return `${quotedIdentifier(name)} IS NOT NULL AND ${quotedIdentifier(name)} NOT IN (${known})`;
}

/**
 * Makes rows wait that name something that no submission brought, e.g. a recommendation that is
 * not in the register; they load by themselves once it is. Reports say so.
 */
export async function checkReferences(
	connection: DuckDBConnection,
	{ exports, issues }: Catalogue
): Promise<void> {
	const kinds = new Map(issues.map((kind) => [kind.code, kind]));
	for (const dataSet of Object.values(exports)) {
		for (const field of dataSet.fields.filter(({ refersTo }) => refersTo)) {
			const code = `unknown-${field.name}`;
			const value = quotedIdentifier(columnOf(field));
			const strays = await setAside(connection, dataSet, { code, value, where: isStray(field) });
			const column = field.title.uk;
			await reportStrays(
				connection,
				strays,
				({ row, value }) => ({ code, row, column, value }),
				kinds
			);
		}
	}
}
