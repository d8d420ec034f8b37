import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import { currentRows } from './current-rows.ts';

/** What is gathered of the rows of each return: one row a hromada, period and submission. */
export const GATHERED = quotedIdentifier('gathered returns');

/** How what is taken of some rows becomes what is taken of all. */
const FOLDED = {
	count: (taken: string) => `coalesce(sum(${taken}), 0)`,
	sum: (taken: string) => `sum(${taken})`,
	max: (taken: string) => `max(${taken})`
};

/** An aggregate function of the rows named `rows`, and what it is of. */
export interface Take {
	how: keyof typeof FOLDED;
	of: string;
}

/** Names in order of appearance, one for each text. */
class Names {
	readonly #names = new Map<string, string>();
	readonly #letter: string;

	constructor(letter: string) {
		this.#letter = letter;
	}

	of(text: string): string {
		const known = this.#names.get(text) ?? `${this.#letter}${this.#names.size}`;
		this.#names.set(text, known);
		return known;
	}

	/** Every text with its name, as columns that follow others. */
	get columns(): string {
		return [...this.#names].map(([text, name]) => `, ${text} AS ${name}`).join('');
	}

	/** The names, behind others. */
	get list(): string {
		return [...this.#names.values()].map((name) => `, ${name}`).join('');
	}
}

/**
 * What measures ask of the rows of returns. Rows of which all conditions hold alike are put together
 * first, so that each row is looked at once, however many ask; then each takes those it asks for.
 */
export class Gathering {
	readonly #keys = new Names('k');
	readonly #taken = new Names('t');
	readonly #gathered = new Names('g');

	/** SQL, for conditions, of what an expression over `rows` is. */
	key(expression: string): string {
		return `alike.${this.#keys.of(expression)}`;
	}

	/** Takes of the rows for which the condition, of keys, holds; gives the column of it in `rows`. */
	take({ how, of }: Take, condition = 'true'): string {
		const taken = `alike.${this.#taken.of(`${how}(${of})`)}`;
		const asked = condition === 'true' ? taken : `CASE WHEN ${condition} THEN ${taken} END`;
		return `rows.${this.#gathered.of(FOLDED[how](asked))}`;
	}

	/** Makes the table of what is gathered of the current rows: the only look at each of them. */
	async create(connection: DuckDBConnection, dataSet: string): Promise<void> {
		const of = 'hromada_id, period, submission';
		await connection.run(
			`CREATE OR REPLACE TEMP TABLE ${GATHERED} AS
			WITH alike AS (
				SELECT ${of}${this.#keys.columns}, bool_or(demo) AS demo${this.#taken.columns}
				FROM ${currentRows(dataSet)} AS rows GROUP BY ${of}${this.#keys.list}
			)
			SELECT ${of}, bool_or(demo) AS demo${this.#gathered.columns} FROM alike GROUP BY ${of}`
		);
	}
}
