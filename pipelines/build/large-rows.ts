import { Buffer } from 'node:buffer';
import {
	DOUBLE,
	type DuckDBConnection,
	type DuckDBDataChunk,
	DuckDBTableFunction,
	type DuckDBType,
	type DuckDBVector,
	ENUM,
	INTEGER,
	quotedIdentifier,
	quotedString
} from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import type { Coded, Codes } from '#pipelines/convert/coded.ts';
import type { Dictionary } from './dictionary.ts';
import { type Cell, type CellColumn, isNumeric } from './staged-table.ts';

const CHUNK_ROWS = 2048;
/** Texts of a column up to which they are the members of a type of its own; a byte numbers them. */
const FEW_TEXTS = 255;

/** A vector with the list that the library sets one by one; here it is set as a whole. */
type Vector = DuckDBVector & { items: Float64Array | Int32Array | Uint8Array };

/** A column that is handed over: its type, how a vector of it is filled, and its SQL. */
interface Given {
	name: string;
	type: DuckDBType;
	fill: (vector: Vector, from: number, to: number) => void;
	sql: string;
	join: string;
}

/** The one cell of all entries of a column, in a list by itself; null where they differ. */
function onlyCell(column: CellColumn): [Cell] | null {
	if (typeof column !== 'object' || column === null) return [column];
	const distinct = 'codes' in column ? new Set(column.values) : null;
	return distinct?.size === 1 ? ([...distinct] as [Cell]) : null;
}

const literalOf = (cell: Cell) => (cell === null ? 'NULL' : quotedString(String(cell)));
const ofRows = (name: string) => `rows.${quotedIdentifier(name)}`;

/** Fills by numbers behind codes; what has none is null. */
function fillBehind(codes: Codes, numbers: ArrayLike<number>, isNull: Uint8Array) {
	const hasNulls = isNull.includes(1);
	return (vector: Vector, from: number, to: number) => {
		const { items } = vector;
		for (let at = from; at < to; at++) items[at - from] = numbers[codes[at]!]!;
		if (!hasNulls) return;
		for (let at = from; at < to; at++) {
			if (isNull[codes[at]!] === 1) vector.setItem(at - from, null);
		}
	};
}

const nullsOf = (values: readonly Cell[]) =>
	Uint8Array.from(values, (value) => (value === null ? 1 : 0));

function numeric(name: string, declared: string, column: Coded<Cell, Codes> | Uint32Array): Given {
	const type = declared === 'INTEGER' ? INTEGER : DOUBLE;
	const given = { name, type, sql: `${ofRows(name)}::${declared}`, join: '' };
	if (column instanceof Uint32Array) {
		return { ...given, fill: (vector, from, to) => vector.items.set(column.subarray(from, to)) };
	}
	const { codes, values } = column;
	return { ...given, fill: fillBehind(codes, Float64Array.from(values, Number), nullsOf(values)) };
}

/** The order of texts in the database, which compares members of a type by their place. */
const inUtf8 = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

function textual(
	name: string,
	declared: string,
	{ codes, values }: Coded<Cell, Codes>,
	dictionary: Dictionary
): Given {
	const isNull = nullsOf(values);
	const texts = [...new Set(values.filter((value) => value !== null).map(String))].sort(inUtf8);
	// Members of a type go to Parquet as texts, and many times faster than texts do.
	const cast = declared === 'VARCHAR' ? '' : `::VARCHAR::${declared}`;
	if (texts.length <= FEW_TEXTS) {
		const places = values.map((value) => Math.max(0, texts.indexOf(String(value))));
		const fill = fillBehind(codes, places, isNull);
		return { name, type: ENUM(texts), fill, sql: `${ofRows(name)}${cast}`, join: '' };
	}
	const places = values.map((value) => (value === null ? 0 : dictionary.placeOf(String(value))));
	const own = quotedIdentifier(`texts of ${name}`);
	return {
		...{ name, type: INTEGER, fill: fillBehind(codes, places, new Uint8Array(values.length)) },
		sql: `${own}.text${cast}`,
		join: ` LEFT JOIN dictionary AS ${own} ON ${own}.place = ${ofRows(name)}`
	};
}

function givenOf(columns: Columns, cells: readonly CellColumn[], dictionary: Dictionary): Given[] {
	return Object.entries(columns).flatMap(([name, declared], index) => {
		const column = cells[index]!;
		if (onlyCell(column)) return [];
		if (column instanceof Uint32Array) return [numeric(name, declared, column)];
		const coded = column as Coded<Cell, Codes>;
		const isNumber = isNumeric(declared);
		return [isNumber ? numeric(name, declared, coded) : textual(name, declared, coded, dictionary)];
	});
}

/** A table function that hands the columns over in whole vectors. */
function functionOf(name: string, given: readonly Given[], rows: number): DuckDBTableFunction {
	return DuckDBTableFunction.create({
		name,
		bindFunction: (bind) => {
			for (const { name, type } of given) bind.addResultColumn(name, type);
			bind.setCardinality(rows, true);
		},
		initFunction: (init) => {
			init.setInitData({ next: 0 });
			// One takes its rows while those of the other are handed over.
			init.setMaxThreads(2);
		},
		mainFunction: (info, chunk: DuckDBDataChunk) => {
			const place = info.initData as { next: number };
			const from = place.next;
			const to = (place.next = Math.min(from + CHUNK_ROWS, rows));
			chunk.rowCount = to - from;
			if (from === to) return;
			for (const [index, { fill }] of given.entries()) {
				const vector = chunk.getColumnVector(index) as unknown as Vector;
				fill(vector, from, to);
				vector.flush();
			}
		}
	});
}

/**
 * The rows of a large file, taken from where reading left them: they are staged nowhere unless they
 * are settled or held. Columns are coded, plain numbers, or one cell for all rows.
 */
export class LargeRows {
	readonly #connection: DuckDBConnection;
	readonly #name: string;
	readonly #given: readonly Pick<Given, 'name' | 'sql'>[];
	/** What the function hands over. */
	readonly #handed: Given[];
	/** SQL of each column. */
	readonly #columns: Map<string, string>;
	#source: string;
	#joins: string;
	#isSettled = false;

	constructor(
		connection: DuckDBConnection,
		name: string,
		columns: Columns,
		{
			cells,
			rows,
			dictionary
		}: { cells: readonly CellColumn[]; rows: number; dictionary: Dictionary }
	) {
		this.#connection = connection;
		this.#name = name;
		this.#handed = givenOf(columns, cells, dictionary);
		this.#given = this.#handed.map(({ name, sql }) => ({ name, sql }));
		const own = new Map(this.#given.map((column) => [column.name, column.sql]));
		this.#columns = new Map(
			Object.entries(columns).map(([column, declared], index) => {
				const constant = () => `${literalOf(onlyCell(cells[index]!)![0])}::${declared}`;
				return [column, own.get(column) ?? constant()];
			})
		);
		this.#source = `${quotedIdentifier(name)}()`;
		this.#joins = this.#handed.map(({ join }) => join).join('');
		connection.registerTableFunction(functionOf(name, this.#handed, rows));
	}

	/** Keeps the rows in the database as they are handed over, and lets go of what reading left. */
	async settle(): Promise<void> {
		if (this.#isSettled) return;
		const settled = quotedIdentifier(`settled ${this.#name}`);
		await this.#connection.run(`CREATE TABLE ${settled} AS FROM ${this.#source}`);
		this.#source = settled;
		this.#isSettled = true;
		this.#handed.length = 0;
	}

	/** Keeps the rows with the declared types; the dictionary must be written before. */
	async hold(): Promise<void> {
		const held = quotedIdentifier(`held ${this.#name}`);
		const own = this.#given.map(({ name, sql }) => `${sql} AS ${quotedIdentifier(name)}`);
		// Nobody asks in which order they are, and two threads are faster.
		await this.#connection.run('SET preserve_insertion_order = false');
		await this.#connection.run(
			`CREATE TABLE ${held} AS SELECT ${own.join(', ')} FROM ${this.#source} AS rows${this.#joins}`
		);
		await this.#connection.run('SET preserve_insertion_order = true');
		if (this.#isSettled) await this.#connection.run(`DROP TABLE ${this.#source}`);
		for (const { name } of this.#given) this.#columns.set(name, ofRows(name));
		this.#handed.length = 0;
		this.#source = held;
		this.#joins = '';
	}

	/** A query for the rows with the declared types; the dictionary must be written before. */
	select(): string {
		const columns = [...this.#columns].map(([name, sql]) => `${sql} AS ${quotedIdentifier(name)}`);
		return `SELECT ${columns.join(', ')} FROM ${this.#source} AS rows${this.#joins}`;
	}
}
