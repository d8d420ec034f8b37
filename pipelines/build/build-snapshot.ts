import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import type { AcceptedWarning } from '#pipelines/receive/decisions.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import type { PublishedIndexValue } from '#pipelines/reference/published-index.ts';
import type { Reference } from '#pipelines/reference/reference.ts';
import type { KeptMap } from '#pipelines/boundaries/kept-maps.ts';
import { fillBoundaries } from './boundary-tables.ts';
import { declare, gatherRows, keepCurrent } from './current-rows.ts';
import type { Connections } from './database.ts';
import { deriveObservations } from './derived-observations.ts';
import { copyFacts } from './fact-tables.ts';
import type { Parts } from './ensure-parts.ts';
import { fillIssueKinds, fillSubmissionIssues } from './issue-tables.ts';
import { fillMeasures } from './measure-tables.ts';
import { checkFuturePeriods } from './future-periods.ts';
import { checkHistory } from './history/check-history.ts';
import { addAbsent, settleQuarters } from './observations.ts';
import { fillPlaces, fillPublishedIndex } from './place-tables.ts';
import { fillReporting } from './reporting.ts';
import { takeReturned } from './returned-observations.ts';
import { keepReturns } from './returns.ts';
import { checkReferences } from './references.ts';
import type { Earlier } from './submission-pieces.ts';
import { fillReceived, fillSubmissions, gatherOutcomes } from './submission-tables.ts';
import { TABLE_NAMES, type WrittenTables, writeTables } from './write-tables.ts';
import { OUTCOMES, QUARANTINE } from './write-parts.ts';

/** All that a snapshot is made of: the same input, the same bytes. */
export interface SnapshotInput {
	catalogue: Catalogue;
	reference: Reference;
	publishedIndex: readonly PublishedIndexValue[];
	submissions: readonly Received[];
	accepted: readonly AcceptedWarning[];
	/** Folders of parts, one a batch, and the names of the tables in each; files may still be read. */
	parts: readonly Parts[] | Promise<readonly Parts[]>;
	/** Imported boundaries. */
	maps?: readonly KeptMap[];
	/** The newest snapshot, where the same code built it: what did not change is taken from it. */
	earlier?: Earlier | null;
}

export interface BuiltTables {
	asOf: string;
	demo: boolean;
	tables: WrittenTables;
}

const KNOWN_TABLES = [
	...(['oblast', 'raion', 'hromada', 'boundary', 'boundary_map'] as const),
	...(['population_base', 'population', 'territorial_status'] as const),
	...(['theme', 'indicator', 'service', 'target', 'published_index', 'issue_kind'] as const)
];
const FACT_TABLES = [
	'services_rendered' as const,
	'service_point' as const,
	'recommendation' as const,
	'progress_report' as const
];
const FIGURE_TABLES = ['observation' as const, 'reporting' as const];
const BEFORE: readonly string[] = [...KNOWN_TABLES, ...FACT_TABLES, ...FIGURE_TABLES];
const READ_TABLES = TABLE_NAMES.filter((name) => !BEFORE.includes(name));

const FILLED = ['reporting', 'quarantine'] as const;

async function fillFigures(
	connection: DuckDBConnection,
	{ catalogue }: SnapshotInput,
	asOf: string
): Promise<void> {
	const dataSets = Object.values(catalogue.exports);
	await connection.run(`CREATE TABLE measured (${declare(figureColumns)})`);
	for (const dataSet of dataSets)
		await deriveObservations(connection, dataSet, catalogue.indicators);
	await takeReturned(connection);
	await fillReporting(connection, dataSets, asOf);
	await addAbsent(connection);
	for (const dataSet of dataSets.filter(({ expected }) => expected?.every === 'month')) {
		await settleQuarters(connection, dataSet);
	}
	await connection.run('ALTER TABLE measured RENAME TO observation');
}

const figureColumns = TABLES.observation;

const inOrder = (tables: Partial<WrittenTables>) =>
	Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name]!])) as WrittenTables;

/** Whether anything in the snapshot is demonstration data. */
const isDemo = ({ submissions, catalogue }: SnapshotInput) =>
	submissions.some(({ demo }) => demo) || catalogue.targets.some(({ demo }) => demo);

/** Makes the tables of what is known before any file is read. */
async function fillKnown(connection: DuckDBConnection, input: SnapshotInput): Promise<void> {
	await fillPlaces(connection, input.reference);
	await fillBoundaries(connection, input.maps ?? []);
	await fillMeasures(connection, input.catalogue);
	await fillPublishedIndex(connection, input.publishedIndex);
	await fillIssueKinds(connection, input.catalogue.issues);
}

/** Gathers the rows that were read, and those that count. */
async function gatherRead(
	connection: DuckDBConnection,
	{ catalogue }: SnapshotInput,
	parts: readonly Parts[]
): Promise<void> {
	const filesOf = (table: string) =>
		parts
			.filter(({ tables }) => tables.includes(table))
			.map(({ folder, except, held }) => {
				return { file: join(folder, `${table}.parquet`), except, held: held?.get(table) };
			});
	const dataSets = Object.values(catalogue.exports);
	for (const dataSet of dataSets) await gatherRows(connection, dataSet, filesOf(dataSet.name));
	await gatherOutcomes(connection, filesOf(OUTCOMES), filesOf(QUARANTINE));
	await checkReferences(connection, catalogue);
	for (const dataSet of dataSets) await keepReturns(connection, dataSet);
	await checkFuturePeriods(connection, catalogue);
	await checkHistory(connection, catalogue);
	for (const dataSet of dataSets) await keepCurrent(connection, dataSet);
	for (const table of FILLED) {
		await connection.run(`CREATE TABLE ${table} (${declare(TABLES[table])})`);
	}
	await copyFacts(connection);
}

/** Makes the tables of submissions. */
async function fillSent(connection: DuckDBConnection, input: SnapshotInput): Promise<void> {
	await fillSubmissionIssues(connection, input.accepted);
	await fillSubmissions(connection, Object.values(input.catalogue.exports));
}

/** What two works give that go on side by side; where one fails, once the other is over too. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
	await Promise.allSettled([one, other]);
	return [await one, await other];
}

/**
 * Makes the tables of a snapshot from what was read, and writes them to `folder`. What is known
 * without files is made while they are still read. All parts are in their places when it returns.
 * @throws RangeError where nothing was received yet
 */
export async function buildSnapshot(
	input: SnapshotInput,
	folder: string,
	[connection, second, third]: Connections
): Promise<BuiltTables> {
	const { submissions, earlier = null } = input;
	const asOf = submissions
		.map(({ receivedOn }) => receivedOn)
		.sort()
		.at(-1);
	if (!asOf) throw new RangeError('nothing received yet');
	await fillKnown(connection, input);
	await fillReceived(connection, submissions);
	const known = await writeTables(connection, KNOWN_TABLES, folder, earlier);
	const parts = await input.parts;
	await gatherRead(connection, input, parts);
	const makeFigures = async () => {
		await fillFigures(connection, input, asOf);
		const figures = writeTables(third, FIGURE_TABLES, folder, earlier);
		return (await both(figures, fillSent(connection, input)))[0];
	};
	const [facts, figures] = await both(
		writeTables(second, FACT_TABLES, folder, earlier),
		makeFigures()
	);
	// Reports are taken from where they are kept.
	for (const { kept } of parts) await kept;
	const read = await writeTables(connection, READ_TABLES, folder, earlier);
	return {
		asOf,
		demo: isDemo(input),
		tables: inOrder({ ...known, ...facts, ...figures, ...read })
	};
}
