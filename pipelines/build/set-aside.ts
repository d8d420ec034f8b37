import { quotedIdentifier, quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import type { Fault } from '#pipelines/check/fault.ts';
import { describeFault } from '#pipelines/check/issue-text.ts';
import type { IssueKind } from '#pipelines/catalogue/issue-kind.ts';
import { amend } from './amendments.ts';
import { everyRow, holdRows } from './current-rows.ts';
import { groupsOf } from './groups-of.ts';
import { ownFields } from './part-columns.ts';

/** A row that was loaded and waits now, with the value that is wrong with it. */
export interface Stray {
	submission: number;
	row: number;
	value: string;
	/** Nothing else of the record stays. */
	isWhole: boolean;
}

/** Whatever order the rows are held in. */
const inOrder = (one: Omit<Stray, 'isWhole'>, other: Omit<Stray, 'isWhole'>) =>
	one.submission - other.submission ||
	one.row - other.row ||
	(one.value < other.value ? -1 : Number(one.value > other.value));

/**
 * Moves rows of a data set to those that wait, and returns them in the order of their files; `value`
 * and `where` are SQL.
 */
export async function setAside(
	connection: DuckDBConnection,
	dataSet: ExportSpec,
	{ code, value, where }: { code: string; value: string; where: string }
): Promise<Stray[]> {
	const rows = everyRow(dataSet.name);
	const first = await connection.runAndReadAll(`SELECT 1 FROM ${rows} WHERE ${where} LIMIT 1`);
	if (!first.currentRowCount) return [];
	await holdRows(connection, dataSet);
	const cells = ownFields(dataSet).map(
		({ name }) => `coalesce(${quotedIdentifier(name)}::VARCHAR, '')`
	);
	await connection.run(
		`INSERT INTO quarantined BY NAME
		SELECT submission, ${quotedString(dataSet.name)} AS dataset, row, hromada_id, period,
			${quotedString(code)} AS code, to_json([${cells.join(', ')}])::VARCHAR AS cells
		FROM ${rows} WHERE ${where}`
	);
	const reader = await connection.runAndReadAll(
		`DELETE FROM ${rows} WHERE ${where} RETURNING submission, row, ${value} AS value`
	);
	const deleted = reader.getRowObjectsJS() as unknown as Omit<Stray, 'isWhole'>[];
	const strays = deleted.sort(inOrder);
	if (!strays.length) return [];
	const submissions = [...new Set(strays.map(({ submission }) => submission))];
	const left = await connection.runAndReadAll(
		`SELECT DISTINCT submission, row FROM ${rows} WHERE submission IN (${submissions.join(', ')})`
	);
	const stays = new Set(left.getRowsJS().map((row) => row.join('/')));
	return strays.map((one) => ({ ...one, isWhole: !stays.has(`${one.submission}/${one.row}`) }));
}

/** Puts the strays into the reports of their submissions, as faults. */
export async function reportStrays(
	connection: DuckDBConnection,
	strays: readonly Stray[],
	faultOf: (stray: Stray) => Fault,
	kinds: ReadonlyMap<string, IssueKind>
): Promise<void> {
	const bySubmission = groupsOf(strays, ({ submission }) => submission);
	const amendments = [...bySubmission].map(([submission, own]) => ({
		submission,
		issues: own.map((stray) => describeFault(faultOf(stray), kinds))
	}));
	for (const [submission, own] of bySubmission) {
		const count = new Set(own.filter(({ isWhole }) => isWhole).map(({ row }) => row)).size;
		await connection.run(
			`UPDATE outcome SET loaded = loaded - $count, quarantined = quarantined + $count, recounted = true
			WHERE submission = $submission`,
			{ count, submission }
		);
	}
	await amend(connection, amendments);
}
