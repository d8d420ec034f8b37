import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { answersTo } from '#pipelines/receive/answers.ts';
import { isReceived, type Batch, type Received } from '#pipelines/receive/log-entry.ts';
import { decisionKey } from '#pipelines/recognise/decision-key.ts';
import { withDatabase } from './database.ts';
import { OUTCOMES } from './write-parts.ts';

/** Whether reading anything follows from a batch of the log. */
export const isRead = (batch: Batch): boolean =>
	batch.entries.some(isReceived) || answersTo(batch).length > 0;

const outcomesIn = (folder: string) => join(folder, `${OUTCOMES}.parquet`);

async function submissionsWhere(
	staging: string,
	files: string[],
	condition: string,
	keys: string[]
): Promise<number[]> {
	const existing = files.filter((file) => existsSync(file));
	if (!existing.length) return [];
	return withDatabase(staging, async (connection) => {
		const reader = await connection.runAndReadAll(
			`SELECT DISTINCT submission FROM read_parquet($files) WHERE ${condition} ORDER BY submission`,
			{ files: listValue(existing), keys: listValue(keys) },
			{ files: LIST(VARCHAR), keys: LIST(VARCHAR) }
		);
		return reader.getRowsJS().map(([seq]) => seq as number);
	});
}

/** Submissions that came before a batch and whose outcome its answers change. */
export async function restingOn(
	batch: Batch,
	earlier: readonly Received[],
	folders: readonly string[],
	staging: string
): Promise<number[]> {
	const answers = answersTo(batch);
	if (!answers.length) return [];
	const keys = answers.map(({ question, subject }) => decisionKey(question, subject));
	const kinds = new Set(answers.map(({ question }) => `${question}/*`));
	const subjects = new Set(answers.map(({ subject }) => subject));
	const named = earlier.filter(({ sha256 }) => subjects.has(sha256)).map(({ seq }) => seq);
	const resting = await submissionsWhere(
		staging,
		folders.map(outcomesIn),
		'list_has_any(string_split(rests_on, chr(10)), $keys)',
		[...keys, ...kinds]
	);
	return [...new Set([...named, ...resting])].sort((a, b) => a - b);
}

/** Submissions that were read again for the answers of a batch, by the parts that it left. */
export async function readAgainIn(
	batch: Batch,
	folder: string,
	staging: string
): Promise<number[]> {
	if (!answersTo(batch).length) return [];
	const own = batch.entries.filter(isReceived).map(({ seq }) => String(seq));
	const condition = 'NOT list_contains($keys, submission::VARCHAR)';
	return submissionsWhere(staging, [outcomesIn(folder)], condition, own);
}
