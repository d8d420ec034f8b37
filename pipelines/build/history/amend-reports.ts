import type { DuckDBConnection } from '@duckdb/node-api';
import type { IssueKind } from '#pipelines/catalogue/issue-kind.ts';
import type { Fault } from '#pipelines/check/fault.ts';
import { describeFault } from '#pipelines/check/issue-text.ts';
import { fill } from '../fill.ts';

/** Something that only the warehouse shows of a file, and which submission the file is. */
export interface Found extends Fault {
	submission: number;
}

const MOST_OF_A_KIND = 5;
const AMENDED = { submission: 'INTEGER', issues: 'VARCHAR' };

/**
 * A report with more issues, as text: issues are the last that it holds, and to parse and write
 * tens of thousands of reports would take longer than all else.
 */
const withMore = (report: string, issues: string) =>
	`left(${report}, -2) || CASE WHEN ends_with(${report}, '[]}') THEN '' ELSE ',' END
		|| ${issues} || ']}'`;

function groupsOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** The first of each kind, and how many more there are. */
function listed(found: readonly Found[]): Fault[] {
	const kinds = groupsOf(found, ({ code }) => code);
	return [...kinds].flatMap(([kind, all]): Fault[] => {
		const count = String(all.length - MOST_OF_A_KIND);
		const more = { row: null, column: null, value: null, params: { kind, count } };
		const rest = all.length > MOST_OF_A_KIND ? [{ ...more, code: 'more-of-the-same' }] : [];
		return [...all.slice(0, MOST_OF_A_KIND), ...rest];
	});
}

/** Adds what was found to the reports of the submissions, in one go. */
export async function amendReports(
	connection: DuckDBConnection,
	found: readonly Found[],
	issues: readonly IssueKind[]
): Promise<void> {
	if (!found.length) return;
	const kinds = new Map(issues.map((kind) => [kind.code, kind]));
	const bySubmission = groupsOf(found, ({ submission }) => submission);
	const amended = [...bySubmission].map(([submission, own]) => {
		const issues = listed(own).map((one) => JSON.stringify(describeFault(one, kinds)));
		return { submission, issues: issues.join(',') };
	});
	await fill(connection, 'amended', AMENDED, amended);
	await connection.run(
		`UPDATE outcome SET report = ${withMore('outcome.report', 'amended.issues')} FROM amended
		WHERE amended.submission = outcome.submission`
	);
	await connection.run('DROP TABLE amended');
}
