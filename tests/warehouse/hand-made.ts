import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Dataset } from '#lib/domain/submission.ts';
import { buildSnapshot } from '#pipelines/build/build-snapshot.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import { PartsWriter } from '#pipelines/build/write-parts.ts';
import { loadCatalogue } from '#pipelines/catalogue/catalogue.ts';
import type { FileOutcome, Loaded, QuarantinedRow } from '#pipelines/read-file.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { loadReference } from '#pipelines/reference/reference.ts';

export const catalogue = loadCatalogue('data/catalogue');
export const reference = loadReference('data/reference');

type Value = string | number | boolean | null;
/** A row as convert would make it; `hromada` and `period` are its place and time. */
export type Row = Record<string, Value>;

const PLACES = new Set(['hromada', 'period', 'absences']);

function loadedFrom(dataset: Dataset, rows: Row[], absences: Loaded['absences']): Loaded {
	const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
		(name) => !PLACES.has(name)
	);
	return {
		dataset,
		columns: Object.fromEntries(fields.map((name) => [name, rows.map((row) => row[name] ?? null)])),
		rows: rows.map((_, index) => index + 2),
		hromadaIds: rows.map((row) => (row.hromada as number) ?? null),
		periods: rows.map((row) => (row.period as string) ?? null),
		absences
	};
}

/** What reading would make of a file with these rows. */
export function outcomeOf(
	dataset: Dataset,
	rows: Row[],
	quarantined: QuarantinedRow[] = [],
	absences: Loaded['absences'] = {}
): FileOutcome {
	return {
		report: {
			file: `${dataset}.csv`,
			sha256: '',
			dataset,
			recognised: [],
			rowsIn: rows.length + quarantined.length,
			loaded: rows.length,
			quarantined: quarantined.length,
			notData: 0,
			issues: []
		},
		loaded: rows.length ? loadedFrom(dataset, rows, absences) : null,
		quarantined,
		encoding: 'utf-8',
		delimiter: ';'
	};
}

export interface Sent {
	receivedOn: string;
	outcome: FileOutcome;
	demo?: boolean;
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'postup-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Builds the tables that these submissions make, each a batch of its own. */
export async function buildFrom(sent: Sent[], folder = temporaryFolder()) {
	const submissions = sent.map(({ receivedOn, demo = true }, index): Received => ({
		kind: 'received',
		seq: index + 1,
		sha256: String(index),
		file: `${index}.csv`,
		receivedOn,
		demo,
		stated: {}
	}));
	const parts = [];
	for (const [index, { outcome }] of sent.entries()) {
		const place = join(folder, 'parts', String(index));
		mkdirSync(place, { recursive: true });
		const tables = await withDatabase(folder, async (connection) => {
			const writer = new PartsWriter(connection, Object.values(catalogue.exports));
			await writer.add(index + 1, outcome);
			return writer.write(place);
		});
		parts.push({ folder: place, tables });
	}
	const tables = join(folder, 'tables');
	mkdirSync(tables, { recursive: true });
	const input = { catalogue, reference, publishedIndex: [], submissions, parts };
	return { folder: tables, ...(await buildSnapshot(input, tables)) };
}

/** Rows of a question to the tables in a folder; `{table}` stands for a table's file. */
export async function ask(folder: string, sql: string): Promise<unknown[]> {
	const from = sql.replace(/\{(\w+)\}/g, (_, table) => `'${join(folder, `${table}.parquet`)}'`);
	return withDatabase(folder, async (connection) =>
		(await connection.runAndReadAll(from)).getRowObjectsJson()
	);
}
