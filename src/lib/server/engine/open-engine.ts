import { DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import type { Manifest } from '../../domain/snapshot.ts';
import type { Given, Question } from '../questions/question.ts';
import { Answers } from './answers.ts';
import { arrowTable } from './arrow-table.ts';
import { Connections } from './connections.ts';
import { deriveTables } from './derived-tables.ts';
import { LOCK } from './dialect.ts';
import type { Engine } from './engine.ts';
import { loadTables, type TableFiles } from './load-tables.ts';
import { narrowColumns } from './narrow-columns.ts';
import { runQuery, type Query } from './run-query.ts';

export interface Limits {
	/** As DuckDB writes it: `1GB`. */
	memory: string;
	threads: number;
	/** How many queries run at once. */
	connections: number;
	deadlineMs: number;
	/** How many cells of answers are kept. */
	keptCells: number;
}

export const STANDARD_LIMITS: Limits = {
	memory: '1GB',
	threads: 2,
	connections: 3,
	deadlineMs: 5000,
	keptCells: 2_000_000
};

async function openDatabase(manifest: Manifest, files: TableFiles, limits: Limits) {
	const instance = await DuckDBInstance.create(':memory:', {
		memory_limit: limits.memory,
		threads: String(limits.threads),
		temp_directory: ''
	});
	try {
		const connection = await instance.connect();
		await loadTables(connection, files);
		await narrowColumns(connection);
		await deriveTables(connection, manifest);
		await connection.run(LOCK);
		connection.closeSync();
		return instance;
	} catch (error) {
		instance.closeSync();
		throw error;
	}
}

async function rowsOf<Row>(result: DuckDBResult): Promise<readonly Row[]> {
	const names = result.columnNames();
	const columns = await result.getColumnsJS();
	const length = columns[0]?.length ?? 0;
	const rowAt = (row: number) =>
		Object.fromEntries(names.map((name, column) => [name, columns[column]![row]])) as Row;
	return Object.freeze(Array.from({ length }, (_, row) => rowAt(row)));
}

async function tableOf(result: DuckDBResult) {
	const typeIds = result.columnNames().map((_, column) => result.columnTypeId(column));
	return arrowTable(result.columnNames(), typeIds, await result.fetchAllChunks());
}

/**
 * A database in memory with the tables of one snapshot, locked after loading.
 * @throws Error where a table cannot be loaded
 */
export async function openEngine(
	manifest: Manifest,
	files: TableFiles,
	limits: Limits = STANDARD_LIMITS
): Promise<Engine> {
	const instance = await openDatabase(manifest, files, limits);
	const connections = await Connections.open(instance, limits.connections);
	const answers = new Answers(limits.keptCells);
	const run = <Answer>(query: Query, read: (result: DuckDBResult) => Promise<Answer>) =>
		connections.use(async (connection) =>
			read(await runQuery(connection, query, limits.deadlineMs))
		);
	const queryOf = <Params, Row>(question: Question<Params, Row>, given: Given<Params>): Query => ({
		question: question.name,
		sql: question.sql,
		values: question.bind(given[0] as Params)
	});
	const keyOf = (shape: string, { sql, values }: Query) =>
		JSON.stringify([shape, sql, Object.entries(values).sort()]);

	return {
		ask<Params, Row>(question: Question<Params, Row>, ...given: Given<Params>) {
			const query = queryOf(question, given);
			return answers.of(
				keyOf('rows', query),
				() => run(query, rowsOf<Row>),
				(rows) => 1 + rows.length * Object.keys(rows[0] ?? {}).length
			);
		},
		askColumns<Params, Row>(question: Question<Params, Row>, ...given: Given<Params>) {
			const query = queryOf(question, given);
			return answers.of(
				keyOf('columns', query),
				() => run(query, tableOf),
				(table) => 1 + table.numRows * table.numCols
			);
		},
		close() {
			connections.close();
			instance.closeSync();
		}
	};
}
