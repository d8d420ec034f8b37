import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { quotedIdentifier, quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import { columnOf, partColumns } from './part-columns.ts';

/** Rows of a data set of all submissions, and those that no later submission replaced. */
export const everyRow = (dataSet: string) => quotedIdentifier(`every ${dataSet}`);
/** Its returns: which submission brought rows of which hromada and period, and what is in them. */
export const everyReturn = (dataSet: string) => quotedIdentifier(`returns of ${dataSet}`);
export const currentRows = (dataSet: string) => quotedIdentifier(`current ${dataSet}`);

export function declare(columns: Columns): string {
	return Object.entries(columns)
		.map(([name, type]) => `${quotedIdentifier(name)} ${type}`)
		.join(', ');
}

/** The columns by which a later submission replaces an earlier one. */
export function keysOf({ name, fields, replaces }: ExportSpec): string[] {
	return replaces.map((key) => {
		const field = fields.find((candidate) => candidate.name === key);
		if (!field && key !== 'period') throw new Error(`no such field in ${name}: ${key}`);
		return quotedIdentifier(field ? columnOf(field) : 'period');
	});
}

/**
 * A table of a batch: the file that it is kept in, the table that holds the same where it was just
 * read, and the submissions in it that were read again later.
 */
export interface PartFile {
	file: string;
	held?: string | undefined;
	except: readonly number[];
}

/** A table of the rows of all these part files that count; with `filename`, which each is from. */
export function partsIn(files: readonly PartFile[], { filename = false } = {}): string {
	const kept = (some: readonly PartFile[]) => {
		const paths = some.map(({ file }) => quotedString(file)).join(', ');
		return `SELECT * FROM read_parquet([${paths}]${filename ? ', filename = true' : ''})`;
	};
	const rowsOf = (part: PartFile) => {
		const { file, held } = part;
		if (!held) return kept([part]);
		return `SELECT *${filename ? `, ${quotedString(file)} AS filename` : ''} FROM ${held}`;
	};
	const isApart = ({ except, held }: PartFile) => except.length > 0 || held !== undefined;
	const together = files.filter((part) => !isApart(part));
	const apart = files.filter(isApart).map((part) => {
		const { except } = part;
		return `${rowsOf(part)}${except.length ? ` WHERE submission NOT IN (${except.join(', ')})` : ''}`;
	});
	return `(${[...(together.length ? [kept(together)] : []), ...apart].join(' UNION ALL ')})`;
}

/** Of so few files each question reads the columns it needs anew, which is faster than a copy. */
const FEW_FILES = 32;

/** Gathers all rows of a data set from its parts. */
export async function gatherRows(
	connection: DuckDBConnection,
	dataSet: ExportSpec,
	files: readonly PartFile[]
): Promise<void> {
	const every = everyRow(dataSet.name);
	const columns = partColumns(dataSet);
	if (!files.length) {
		await connection.run(`CREATE TABLE ${every} (${declare(columns)}, demo BOOLEAN)`);
		return;
	}
	const own = Object.keys(columns).map((name) => `part.${quotedIdentifier(name)}`);
	await connection.run(
		`CREATE ${files.length > FEW_FILES ? 'TABLE' : 'VIEW'} ${every} AS
		SELECT ${own.join(', ')}, received.demo
		FROM ${partsIn(files)} AS part JOIN received ON received.seq = part.submission`
	);
}

/** Makes the rows of a data set ones that can be taken out. */
export async function holdRows(connection: DuckDBConnection, dataSet: ExportSpec): Promise<void> {
	const every = everyRow(dataSet.name);
	const found = await connection.runAndReadAll(
		'SELECT 1 FROM duckdb_views() WHERE view_name = $name',
		{ name: `every ${dataSet.name}` }
	);
	if (!found.currentRowCount) return;
	await connection.run(`CREATE TABLE held AS FROM ${every}`);
	await connection.run(`DROP VIEW ${every}; ALTER TABLE held RENAME TO ${every}`);
}

const RETURN_KEYS = new Set(['hromada_id', 'period'].map((key) => quotedIdentifier(key)));

/** Whether rows of several submissions share a key, so that some of them do not count. */
export async function isReplaced(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<boolean> {
	const keys = keysOf(dataSet);
	const isOfReturns = keys.every((key) => RETURN_KEYS.has(key));
	const reader = await connection.runAndReadAll(
		`SELECT 1 FROM ${(isOfReturns ? everyReturn : everyRow)(dataSet.name)} GROUP BY ${keys.join(', ')}
		HAVING min(submission) < max(submission) LIMIT 1`
	);
	return reader.currentRowCount > 0;
}

/**
 * Makes the rows that count: for each key those of the last submission that has any. Where none is
 * replaced they are all rows, and not copied.
 */
export async function keepCurrent(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<void> {
	const keys = keysOf(dataSet);
	const every = everyRow(dataSet.name);
	const current = currentRows(dataSet.name);
	if (!(await isReplaced(connection, dataSet))) {
		await connection.run(`CREATE VIEW ${current} AS FROM ${every}`);
		return;
	}
	const isSame = keys.map((key) => `rows.${key} IS NOT DISTINCT FROM last.${key}`).join(' AND ');
	await connection.run(
		`CREATE TABLE ${current} AS SELECT * FROM ${every} AS rows
		SEMI JOIN (
			SELECT ${keys.join(', ')}, max(submission) AS submission FROM ${every} GROUP BY ALL
		) AS last ON rows.submission = last.submission AND ${isSame}`
	);
}
