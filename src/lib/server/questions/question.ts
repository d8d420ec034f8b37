/** What can be bound to a `$name`; a list is bound as a list of texts. */
export type Bindable = string | number | boolean | null | readonly string[];
export type Bound = Readonly<Record<string, Bindable>>;

/**
 * One thing that is asked of a snapshot: SQL over the tables of `domain/snapshot.ts` (and those of
 * `engine/derived-tables.ts`), and the values for each `$name` in it. Columns of the answer are
 * those of `Row`: numbers are never bigint, dates are `yyyy-mm-dd`.
 */
export interface Question<Params, Row> {
	readonly name: string;
	readonly sql: string;
	readonly bind: (params: Params) => Bound;
	/** Never set; carries the type of a row. */
	readonly row?: Row;
}

/** `ask(question)` where a question has no parameters, `ask(question, params)` where it has. */
export type Given<Params> = Params extends void ? [] : [params: Params];
