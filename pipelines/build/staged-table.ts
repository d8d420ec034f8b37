import {
	DOUBLE,
	DuckDBDataChunk,
	INTEGER,
	quotedIdentifier,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import type { Dictionary } from './dictionary.ts';

export type Cell = string | number | boolean | null;

const CHUNK_ROWS = 2048;
const NUMERIC = new Set(['INTEGER', 'BIGINT', 'DOUBLE']);

const isNumeric = (type: string) => NUMERIC.has(type);

/**
 * A table that is filled by whole column vectors. Texts, dates and booleans go in as places in
 * the dictionary, numbers as doubles with NaN for nothing: vectors without nulls are copied at
 * once, where texts would cost a call each. `select` gives the columns back as declared.
 */
export class StagedTable {
	readonly name: string;
	readonly columns: Columns;
	readonly #dictionary: Dictionary;
	readonly #appender: DuckDBAppender;
	readonly #chunk: DuckDBDataChunk;

	private constructor(
		name: string,
		columns: Columns,
		dictionary: Dictionary,
		appender: DuckDBAppender
	) {
		this.name = name;
		this.columns = columns;
		this.#dictionary = dictionary;
		this.#appender = appender;
		this.#chunk = DuckDBDataChunk.create(
			Object.values(columns).map((type) => (isNumeric(type) ? DOUBLE : INTEGER))
		);
	}

	static async create(
		connection: DuckDBConnection,
		name: string,
		columns: Columns,
		dictionary: Dictionary
	): Promise<StagedTable> {
		const types = Object.entries(columns).map(
			([column, type]) => `${quotedIdentifier(column)} ${isNumeric(type) ? 'DOUBLE' : 'INTEGER'}`
		);
		await connection.run(`CREATE TABLE ${quotedIdentifier(name)} (${types.join(', ')})`);
		return new StagedTable(name, columns, dictionary, await connection.createAppender(name));
	}

	#encode(type: string, values: readonly Cell[]): number[] {
		if (isNumeric(type)) return values.map((value) => (value === null ? NaN : Number(value)));
		return values.map((value) => (value === null ? 0 : this.#dictionary.placeOf(String(value))));
	}

	/** Appends columns of equal length, in the order of the table; a single value fills a column. */
	append(values: readonly (readonly Cell[] | Cell)[], rows: number): void {
		const types = Object.values(this.columns);
		for (let from = 0; from < rows; from += CHUNK_ROWS) {
			const size = Math.min(CHUNK_ROWS, rows - from);
			const columns = values.map((column, index) => {
				const cells = isColumn(column)
					? column.slice(from, from + size)
					: new Array<Cell>(size).fill(column);
				return this.#encode(types[index]!, cells);
			});
			this.#chunk.reset();
			this.#chunk.setColumns(columns);
			this.#appender.appendDataChunk(this.#chunk);
		}
	}

	close(): void {
		this.#appender.closeSync();
	}

	/** A query for the rows with the declared types; the dictionary must be written before. */
	select(): string {
		const from = [`${quotedIdentifier(this.name)} AS staged`];
		const columns = Object.entries(this.columns).map(([column, type], index) => {
			const name = quotedIdentifier(column);
			if (isNumeric(type)) {
				return `CASE WHEN isnan(staged.${name}) THEN NULL ELSE staged.${name}::${type} END AS ${name}`;
			}
			from.push(`LEFT JOIN dictionary AS d${index} ON d${index}.place = staged.${name}`);
			return `d${index}.text::${type} AS ${name}`;
		});
		return `SELECT ${columns.join(', ')} FROM ${from.join(' ')}`;
	}
}

const isColumn = (values: readonly Cell[] | Cell): values is readonly Cell[] =>
	Array.isArray(values);
