import { quotedIdentifier, quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { Report } from '#lib/domain/submission.ts';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import type { ExportField } from '#pipelines/catalogue/export-field.ts';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { describeFault } from '#pipelines/check/issue-text.ts';
import { everyRow } from './current-rows.ts';
import { columnOf, ownFields } from './part-columns.ts';

interface Stray {
	submission: number;
	row: number;
	value: string;
}

/** Condition for rows that name what no file of the other data set ever brought. */
function isStray({ name, refersTo }: ExportField): string {
	const [dataSet, field] = refersTo!.split('.') as [string, string];
	const known = `SELECT ${quotedIdentifier(field)} FROM ${everyRow(dataSet)}`;
	return `${quotedIdentifier(name)} IS NOT NULL AND ${quotedIdentifier(name)} NOT IN (${known})`;
}

/** Moves the strays of a field from the rows to those that wait, and returns them. */
async function setAside(
	connection: DuckDBConnection,
	dataSet: ExportSpec,
	field: ExportField
): Promise<Stray[]> {
	const rows = everyRow(dataSet.name);
	const value = quotedIdentifier(columnOf(field));
	const cells = ownFields(dataSet).map(
		({ name }) => `coalesce(${quotedIdentifier(name)}::VARCHAR, '')`
	);
	await connection.run(
		`INSERT INTO quarantined BY NAME
		SELECT submission, ${quotedString(dataSet.name)} AS dataset, row, hromada_id, period,
			${quotedString(codeOf(field))} AS code, to_json([${cells.join(', ')}])::VARCHAR AS cells
		FROM ${rows} WHERE ${isStray(field)}`
	);
	const reader = await connection.runAndReadAll(
		`DELETE FROM ${rows} WHERE ${isStray(field)} RETURNING submission, row, ${value} AS value`
	);
	return reader.getRowObjectsJS() as unknown as Stray[];
}

const codeOf = (field: ExportField) => `unknown-${field.name}`;

async function amendReport(
	connection: DuckDBConnection,
	submission: number,
	change: (report: Report) => Report
): Promise<void> {
	const reader = await connection.runAndReadAll(
		'SELECT report FROM outcome WHERE submission = $submission',
		{ submission }
	);
	const report = change(JSON.parse(String(reader.getRowsJS()[0]![0])) as Report);
	const { loaded, quarantined } = report;
	await connection.run(
		`UPDATE outcome SET report = $report, loaded = $loaded, quarantined = $quarantined
		WHERE submission = $submission`,
		{ report: JSON.stringify(report), loaded, quarantined, submission }
	);
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
			const strays = await setAside(connection, dataSet, field);
			const issueOf = ({ row, value }: Stray) =>
				describeFault({ code: codeOf(field), row, column: field.title.uk, value }, kinds);
			for (const submission of new Set(strays.map((stray) => stray.submission))) {
				const own = strays.filter((stray) => stray.submission === submission);
				const count = new Set(own.map(({ row }) => row)).size;
				await amendReport(connection, submission, (report) => ({
					...report,
					loaded: report.loaded - count,
					quarantined: report.quarantined + count,
					issues: [...report.issues, ...own.map(issueOf)]
				}));
			}
		}
	}
}
