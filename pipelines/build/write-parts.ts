import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { join } from 'node:path';
import { quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import type { FileOutcome, Loaded } from '#pipelines/read-file.ts';
import { Dictionary } from './dictionary.ts';
import { OUTCOME_COLUMNS, ownFields, partColumns, QUARANTINE_COLUMNS } from './part-columns.ts';
import { type Cell, type CellColumn, onlyCell, StagedTable } from './staged-table.ts';

/** Names of the parts that are not a data set. */
export const QUARANTINE = 'quarantine';
export const OUTCOMES = 'outcomes';

/** Rows from which on a file has a table of its own, without the columns in which all are alike. */
const LARGE = 50_000;

/** Gathers what reading made of the files of one batch, then writes it as Parquet, a file a table. */
export class PartsWriter {
	readonly #connection: DuckDBConnection;
	readonly #dictionary = new Dictionary();
	readonly #dataSets: ReadonlyMap<string, ExportSpec>;
	readonly #tables = new Map<string, StagedTable>();
	/** Tables of large files, by name of the part. */
	readonly #large = new Map<string, StagedTable[]>();

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

	/** Appends to a table of its own what is alike in so many rows that staging it would be a waste. */
	async #addLarge(name: string, columns: Columns, cells: readonly CellColumn[], rows: number) {
		const only = Object.keys(columns).flatMap((column, index): [string, Cell][] => {
			const cell = onlyCell(cells[index]!);
			return cell ? [[column, cell[0]]] : [];
		});
		const own = this.#large.get(name) ?? [];
		const table = await StagedTable.create(
			this.#connection,
			`large ${own.length} ${name}`,
			columns,
			this.#dictionary,
			new Map(only)
		);
		table.append(cells, rows);
		this.#large.set(name, [...own, table]);
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
		if (length < LARGE) table.append(cells, length);
		else await this.#addLarge(dataSet.name, table.columns, cells, length);
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

	/** Writes `<folder>/<name>.parquet` for each table that has rows, and returns the names. */
	async write(folder: string): Promise<string[]> {
		const tablesOf = (name: string) => [this.#tables.get(name)!, ...(this.#large.get(name) ?? [])];
		for (const name of this.#tables.keys()) for (const table of tablesOf(name)) table.close();
		await this.#dictionary.write(this.#connection);
		for (const name of this.#tables.keys()) {
			const file = quotedString(join(folder, `${name}.parquet`));
			const rows = tablesOf(name).map((table) => table.select());
			await this.#connection.run(
				`COPY (${rows.join(' UNION ALL ')}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`
			);
		}
		return [...this.#tables.keys()];
	}
}
