import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { buildSnapshot } from '#pipelines/build/build-snapshot.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import { PartsWriter } from '#pipelines/build/write-parts.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import type { AcceptedWarning } from '#pipelines/receive/decisions.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';

import { catalogue, reference } from './prepared.ts';

export interface Sent {
	receivedOn: string;
	outcome: FileOutcome;
	demo?: boolean;
}

/** A folder that is gone when all tests of the file are over. */
export function lastingFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'postup-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'postup-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Builds the tables that these submissions make, each a batch of its own. */
export async function buildFrom(
	sent: Sent[],
	folder = temporaryFolder(),
	accepted: readonly AcceptedWarning[] = []
) {
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
		parts.push({ folder: place, tables, except: [] });
	}
	const tables = join(folder, 'tables');
	mkdirSync(tables, { recursive: true });
	const input = { catalogue, reference, publishedIndex: [], submissions, accepted, parts };
	const built = await withDatabase(folder, (...connections) =>
		buildSnapshot(input, tables, connections)
	);
	return { folder: tables, ...built };
}

/** Rows of a question to the tables in a folder; `{table}` stands for a table's file. */
export async function ask(folder: string, sql: string): Promise<unknown[]> {
	const fileOf = (table: string) => (table === 'submission' ? 'submission-*' : table);
	const from = sql.replace(/\{(\w+)\}/g, (_, table: string) => {
		return `'${join(folder, `${fileOf(table)}.parquet`)}'`;
	});
	return withDatabase(folder, async (connection) =>
		(await connection.runAndReadAll(from)).getRowObjectsJson()
	);
}
