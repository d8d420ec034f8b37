import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { join } from 'node:path';
import { quotedIdentifier, quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import type { FileOutcome, Loaded } from '#pipelines/read-file.ts';
import { Dictionary } from './dictionary.ts';
import { LargeRows } from './large-rows.ts';
import { OUTCOME_COLUMNS, ownFields, partColumns, QUARANTINE_COLUMNS } from './part-columns.ts';
import { StagedTable } from './staged-table.ts';

/** Names of the parts that are not a data set. */
export const QUARANTINE = 'quarantine';
export const OUTCOMES = 'outcomes';

/** Rows from which on staging those of a file would be a waste. */
const LARGE = 50_000;
/** Rows up to which there is memory enough to hold those of large files. */
const MOST_HELD = 4_000_000;

/** Views of the database that show parts as they are written, by name of the part. */
export type Held = ReadonlyMap<string, string>;

/** Gathers what reading made of the files of one batch, then writes it as Parquet, a file a table. */
export class PartsWriter {
	readonly #connection: DuckDBConnection;
	readonly #dictionary = new Dictionary();
	readonly #dataSets: ReadonlyMap<string, ExportSpec>;
	readonly #tables = new Map<string, StagedTable>();
	/** Rows of large files, by name of the part. */
	readonly #large = new Map<string, LargeRows[]>();
	#largeRows = 0;
	#isClosed = false;

	constructor(connection: DuckDBConnection, dataSets: readonly ExportSpec[]) {
		this.#connection = connection;
		this.#dataSets = new Map(dataSets.map((dataSet) => [dataSet.name, dataSet]));
	}

	async #table(name: string, columns: () => Columns): Promise<StagedTable> {
		const known = this.#tables.get(name);
		if (known) return known;
		const table = await StagedTable.create(
			this.#connection,
			`part ${name}`,
			columns(),
			this.#dictionary
		);
		this.#tables.set(name, table);
		return table;
	}

	async #addLoaded(submission: number, loaded: Loaded): Promise<void> {
		const dataSet = this.#dataSets.get(loaded.dataset)!;
		const fields = ownFields(dataSet).flatMap(({ name }) => [
			loaded.columns[name] ?? null,
			loaded.absences[name] ?? null
		]);
		const origin = [submission, loaded.rows, loaded.hromadaIds, loaded.periods];
		const cells = [...origin, ...fields];
		const table = await this.#table(dataSet.name, () => partColumns(dataSet));
		const { length } = loaded.rows;
		if (length < LARGE) {
			table.append(cells, length);
			return;
		}
		const own = this.#large.get(dataSet.name) ?? [];
		const name = `large ${own.length} ${dataSet.name}`;
		const given = { cells, rows: length, dictionary: this.#dictionary };
		for (const rows of [...this.#large.values()].flat()) await rows.settle();
		const rows = new LargeRows(this.#connection, name, table.columns, given);
		this.#large.set(dataSet.name, [...own, rows]);
		this.#largeRows += length;
	}

	async #addQuarantined(submission: number, outcome: FileOutcome): Promise<void> {
		const rows = outcome.quarantined;
		const table = await this.#table(QUARANTINE, () => QUARANTINE_COLUMNS);
		table.append(
			[
				submission,
				outcome.report.dataset,
				rows.map((row) => row.row),
				rows.map((row) => row.hromadaId),
				rows.map((row) => row.period),
				rows.map((row) => row.indicator ?? null),
				rows.map((row) => row.code),
				rows.map((row) => JSON.stringify(row.cells))
			],
			rows.length
		);
	}

	async add(submission: number, outcome: FileOutcome): Promise<void> {
		const { report, loaded } = outcome;
		if (loaded?.rows.length) await this.#addLoaded(submission, loaded);
		await this.#addQuarantined(submission, outcome);
		const outcomes = await this.#table(OUTCOMES, () => OUTCOME_COLUMNS);
		const counts = [report.rowsIn, report.loaded, report.quarantined, report.notData];
		const codes = [...new Set(report.issues.map(({ code }) => code))].join('\n');
		const asked = [JSON.stringify(outcome.questions), outcome.restsOn.join('\n')];
		outcomes.append(
			[submission, report.dataset, ...counts, codes, JSON.stringify(report), ...asked],
			1
		);
	}

	async #close(): Promise<void> {
		if (this.#isClosed) return;
		this.#isClosed = true;
		for (const table of this.#tables.values()) table.close();
		await this.#dictionary.write(this.#connection);
	}

	#rowsOf(name: string, table: StagedTable): string {
		const large = this.#large.get(name) ?? [];
		const tables = large.length && table.isEmpty ? large : [table, ...large];
		return tables.map((one) => one.select()).join(' UNION ALL ');
	}

	/**
	 * Makes views of all the parts, so that they can be built from while they are written; null where
	 * there is no large file, or too much of them.
	 */
	async hold(): Promise<Held | null> {
		if (!this.#largeRows || this.#largeRows > MOST_HELD) return null;
		await this.#close();
		for (const rows of [...this.#large.values()].flat()) await rows.hold();
		const held = new Map<string, string>();
		for (const [name, table] of this.#tables) {
			const view = quotedIdentifier(`held ${name}`);
			await this.#connection.run(`CREATE VIEW ${view} AS ${this.#rowsOf(name, table)}`);
			held.set(name, view);
		}
		return held;
	}

	/** Writes `<folder>/<name>.parquet` for each table that has rows, and returns the names. */
	async write(folder: string): Promise<string[]> {
		await this.#close();
		for (const [name, table] of this.#tables) {
			const file = quotedString(join(folder, `${name}.parquet`));
			await this.#connection.run(
				`COPY (${this.#rowsOf(name, table)}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`
			);
		}
		return [...this.#tables.keys()];
	}
}
