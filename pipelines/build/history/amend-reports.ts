import type { DuckDBConnection } from '@duckdb/node-api';
import type { IssueKind } from '#pipelines/catalogue/issue-kind.ts';
import type { Fault } from '#pipelines/check/fault.ts';
import { describeFault } from '#pipelines/check/issue-text.ts';
import { amend } from '../amendments.ts';
import { groupsOf } from '../groups-of.ts';

/** Something that only the warehouse shows of a file, and which submission the file is. */
export interface Found extends Fault {
	submission: number;
}

const MOST_OF_A_KIND = 5;
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
	const amendments = [...bySubmission].map(([submission, own]) => ({
		submission,
		issues: listed(own).map((one) => describeFault(one, kinds))
	}));
	await amend(connection, amendments);
}
