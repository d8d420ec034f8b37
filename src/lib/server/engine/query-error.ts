import type { Bound } from '../questions/question.ts';

/** A question that was not answered. What went wrong is for the log, never for a visitor. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly question: string;
	readonly sql: string;
	readonly values: Bound;

	constructor(
		message: string,
		{ question, sql, values }: { question: string; sql: string; values: Bound },
		cause?: unknown
	) {
		super(`${message}: ${question}`, { cause });
		this.question = question;
		this.sql = sql;
		this.values = values;
	}
}
