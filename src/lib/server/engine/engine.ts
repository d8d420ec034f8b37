import type { Table } from 'apache-arrow';
import type { Given, Question } from '../questions/question.ts';

/** Rows of a question's answer. Frozen: an answer is shared between all who ask the same. */
export type Ask = <Params, Row>(
	question: Question<Params, Row>,
	...given: Given<Params>
) => Promise<readonly Row[]>;

/** The same answer as Arrow columns; of their own type each, texts as UTF-8. */
export type AskColumns = <Params, Row>(
	question: Question<Params, Row>,
	...given: Given<Params>
) => Promise<Table>;

/**
 * What answers questions at one snapshot.
 * @throws QueryError
 */
export interface Engine {
	ask: Ask;
	askColumns: AskColumns;
	/** Ends what still runs and frees the memory. */
	close(): void;
}
