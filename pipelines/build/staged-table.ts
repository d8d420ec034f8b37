import {
	DOUBLE,
	DuckDBDataChunk,
	INTEGER,
	quotedIdentifier,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import type { Coded, Codes } from '#pipelines/convert/coded.ts';
import type { Dictionary } from './dictionary.ts';

export type Cell = string | number | boolean | null;

/** A column to append: a cell an entry, cells coded, plain numbers, or one cell for all entries. */
export type CellColumn = readonly Cell[] | Coded<Cell, Codes> | Uint32Array | Cell;

const CHUNK_ROWS = 2048;
const NUMERIC = new Set(['INTEGER', 'BIGINT', 'DOUBLE']);

export const isNumeric = (type: string) => NUMERIC.has(type);

/** The numbers of some entries, to be taken before the next ones are asked for. */
type Numbers = (from: number, to: number) => ArrayLike<number>;

/**
 * A table that is filled by whole column vectors. Texts, dates and booleans go in as places in
 * the dictionary, numbers as doubles with NaN for nothing: vectors without nulls are copied at
 * once, where texts would cost a call each. `select` gives the columns back as declared.
 */
export class StagedTable {
	readonly name: string;
	readonly columns: Columns;
	isEmpty = true;
	readonly #dictionary: Dictionary;
	readonly #appender: DuckDBAppender;
	readonly #chunk: DuckDBDataChunk;

	private constructor(name: string, { columns, dictionary }: Staging, appender: DuckDBAppender) {
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
		const appender = await connection.createAppender(name);
		return new StagedTable(name, { columns, dictionary }, appender);
	}

	#numberOf(type: string, value: Cell): number {
		if (isNumeric(type)) return value === null ? NaN : Number(value);
		return value === null ? 0 : this.#dictionary.placeOf(String(value));
	}

	#numbersOf(type: string, column: CellColumn): Numbers {
		if (column instanceof Uint32Array) return (from, to) => column.subarray(from, to);
		if (isList(column)) {
			return (from, to) => column.slice(from, to).map((value) => this.#numberOf(type, value));
		}
		if (!isCoded(column)) {
			const number = this.#numberOf(type, column);
			return (from, to) => new Array<number>(to - from).fill(number);
		}
		return numbersBehind(
			column.codes,
			Float64Array.from(column.values, (value) => this.#numberOf(type, value))
		);
	}

	/** Appends columns of so many entries, in the order of the table. */
	append(columns: readonly CellColumn[], rows: number): void {
		if (rows) this.isEmpty = false;
		const types = Object.values(this.columns);
		const numbers = columns.map((column, index) => this.#numbersOf(types[index]!, column));
		for (let from = 0; from < rows; from += CHUNK_ROWS) {
			const to = Math.min(from + CHUNK_ROWS, rows);
			this.#chunk.reset();
			this.#chunk.setColumns(numbers.map((of) => of(from, to)) as unknown as number[][]);
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

interface Staging {
	columns: Columns;
	dictionary: Dictionary;
}

/** The numbers that codes stand for; a loop, since a call an entry is most of the work here. */
function numbersBehind(codes: Codes, numbers: Float64Array): Numbers {
	const found = new Float64Array(CHUNK_ROWS);
	return (from, to) => {
		for (let at = from; at < to; at++) found[at - from] = numbers[codes[at]!]!;
		return found.subarray(0, to - from);
	};
}

const isList = (column: CellColumn): column is readonly Cell[] => Array.isArray(column);
const isCoded = (column: CellColumn): column is Coded<Cell, Codes> =>
	typeof column === 'object' && column !== null && 'codes' in column;
