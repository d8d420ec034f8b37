import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '#lib/domain/snapshot.ts';
import { FIRST_EXPORTS } from '#pipelines/setup/snapshot.js';
import { latestManifest } from '../e2e/server/snapshots.ts';
import { median, printTable, round } from './print-table.ts';

const REPEATS = 3;

/** The tables whose rows come from exports. */
const REPORTED = (Object.keys(TABLES) as TableName[]).filter(
	(table) => 'demo' in TABLES[table] && 'submission' in TABLES[table]
);

/** Milliseconds of one run of the command. */
function timeIngest(warehouse: string, args: string[]): number {
	const began = performance.now();
	const { stderr, status } = spawnSync(
		process.execPath,
		['pipelines/setup/run-program.js', 'cli/ingest', ...args],
		{ env: { ...process.env, POSTUP_WAREHOUSE: warehouse }, encoding: 'utf8' }
	);
	if (status === null) throw new Error(`ingest was ended\n${stderr}`);
	return performance.now() - began;
}

/** The loaded rows as clean CSV files, one a table; how many rows they hold. */
async function writeClean(db: DuckDBConnection, warehouse: string, folder: string) {
	const manifest = latestManifest(warehouse);
	let rows = 0;
	for (const table of REPORTED) {
		const { file, rows: count } = manifest.tables[table];
		const parquet = join(warehouse, 'snapshots', manifest.folder, file);
		await db.run(`COPY (FROM read_parquet('${parquet}')) TO '${join(folder, table)}.csv' (HEADER)`);
		rows += count;
	}
	return rows;
}

/** Milliseconds of DuckDB alone: the same rows from clean CSV to Parquet, types told to it. */
async function timeCopy(db: DuckDBConnection, folder: string): Promise<number> {
	const began = performance.now();
	for (const table of REPORTED) {
		const types = Object.entries(TABLES[table]).map(([name, type]) => `'${name}': '${type}'`);
		const source = `read_csv('${join(folder, table)}.csv', header = true, columns = {${types}})`;
		const target = `${join(folder, table)}.parquet`;
		await db.run(`COPY (FROM ${source}) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
	}
	return performance.now() - began;
}

const bytesUnder = (path: string): number =>
	statSync(path).isDirectory()
		? readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0)
		: path.endsWith('.csv')
			? statSync(path).size
			: 0;

/** What reading messy files, with all its care, costs over copying clean rows. */
export async function benchIngestion(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const ingests: number[] = [];
	const copies: number[] = [];
	const db = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
	for (let turn = 0; turn < REPEATS; turn++) {
		const warehouse = join(folder, `warehouse-${turn}`);
		mkdirSync(warehouse);
		ingests.push(timeIngest(warehouse, FIRST_EXPORTS));
	}
	const rows = await writeClean(db, join(folder, 'warehouse-0'), folder);
	for (let turn = 0; turn < REPEATS + 2; turn++) copies.push(await timeCopy(db, folder));
	const startUp = median([0, 1, 2].map(() => timeIngest(folder, ['--help'])));
	rmSync(folder, { recursive: true });

	const megabytes = FIRST_EXPORTS.reduce((sum, path) => sum + bytesUnder(path), 0) / 1e6;
	const [ingest, copy] = [median(ingests), median(copies)];
	printTable(
		`Ingestion of ${round(megabytes, 2)} MB of exports; ${rows} rows in the tables made of them`,
		['', 'ms', 'of bare COPY'],
		[
			['npm run ingest, the whole command', round(ingest, 0), `× ${round(ingest / copy)}`],
			['  of it the start of Node', round(startUp, 0), `× ${round(startUp / copy)}`],
			['  of it the work', round(ingest - startUp, 0), `× ${round((ingest - startUp) / copy)}`],
			['DuckDB COPY of the same rows, clean', round(copy, 0), '× 1.0']
		]
	);
}
