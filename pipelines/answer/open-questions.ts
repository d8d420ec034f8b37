import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { withDatabase } from '#pipelines/build/database.ts';
import { OUTCOMES } from '#pipelines/build/write-parts.ts';
import { settledKeys } from '#pipelines/receive/answers.ts';
import type { Log } from '#pipelines/receive/log-entry.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { decisionKey } from '#pipelines/recognise/decision-key.ts';
import type { Question } from '#pipelines/recognise/question.ts';

/** A question that waits for an answer, and the submissions that wait with it. */
export interface OpenQuestion extends Question {
	submissions: number[];
}

/** Headings are asked about by data set, whatever else rests on the answer. */
export const questionKey = ({ question, subject }: Pick<Question, 'question' | 'subject'>) =>
	question === 'heading' ? `${question}/${subject}` : decisionKey(question, subject);

/** What reading asked of each submission, by the last time that it was read. */
async function askedIn(warehouse: Warehouse, fingerprint: string): Promise<[number, Question[]][]> {
	const home = join(warehouse.parts, fingerprint);
	const batches = existsSync(home) ? readdirSync(home).sort() : [];
	const files = batches
		.map((batch) => join(home, batch, `${OUTCOMES}.parquet`))
		.filter((file) => existsSync(file));
	if (!files.length) return [];
	return withDatabase(warehouse.staging, async (connection) => {
		const reader = await connection.runAndReadAll(
			`SELECT submission, questions FROM (
				SELECT submission, arg_max(questions, filename) AS questions
				FROM read_parquet($files, filename = true) GROUP BY submission
			) WHERE questions <> '[]' ORDER BY submission`,
			{ files: listValue(files) },
			{ files: LIST(VARCHAR) }
		);
		const rows = reader.getRowsJS() as [number, string][];
		return rows.map(([seq, questions]) => [seq, JSON.parse(questions) as Question[]]);
	});
}

/** Every question that is open, each once, in the order in which the files came. */
export async function openQuestions(
	warehouse: Warehouse,
	log: Log,
	fingerprint: string
): Promise<OpenQuestion[]> {
	const settled = settledKeys(log);
	const open = new Map<string, OpenQuestion>();
	for (const [seq, questions] of await askedIn(warehouse, fingerprint)) {
		for (const question of questions) {
			const key = questionKey(question);
			if (settled.has(key)) continue;
			const known = open.get(key);
			if (!known) open.set(key, { ...question, submissions: [seq] });
			else {
				known.rows += question.rows;
				known.submissions.push(seq);
			}
		}
	}
	return [...open.values()];
}
