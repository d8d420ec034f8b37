import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ADDRESSES, inLanguage } from '../e2e/addresses.ts';
import { freshWarehouse } from '../e2e/server/demonstration.ts';
import { startMeasuredServer, type MeasuredServer } from './measured-server.ts';
import { median, printTable, round } from './print-table.ts';

/** Asked before anything is timed, so that code is compiled; then those that are timed. */
const WARM = ['2024-Q4', '2025-Q1', '2025-Q2'];
const TIMED = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2024-Q3'];
const REPEATS = 20;

async function timePage(address: string): Promise<number> {
	const began = performance.now();
	const answer = await fetch(address);
	await answer.text();
	if (answer.status !== 200) throw new Error(`${answer.status} for ${address}`);
	return performance.now() - began;
}

interface PageCost {
	queries: number;
	bare: number;
	/** Asked for the first time: queries run, charts are drawn. */
	first: number;
	/** Asked again: both are kept. */
	again: number;
}

async function costOf(server: MeasuredServer, path: string): Promise<PageCost> {
	const address = (period: string) => `${server.origin}${path}?period=${period}`;
	for (const period of WARM) await timePage(address(period));
	const runs: { queries: number; bare: number; first: number }[] = [];
	for (const period of TIMED) {
		await server.forget();
		const first = await timePage(address(period));
		const { queries, ms } = await server.replay();
		runs.push({ queries, bare: ms, first });
	}
	const again: number[] = [];
	for (let turn = 0; turn < REPEATS; turn++) again.push(await timePage(address(TIMED[0]!)));
	return {
		queries: median(runs.map(({ queries }) => queries)),
		bare: median(runs.map(({ bare }) => bare)),
		first: median(runs.map(({ first }) => first)),
		again: median(again)
	};
}

const ratio = (ms: number, bare: number) => (bare > 0 ? `× ${round(ms / bare)}` : '–');

async function printTimes(server: MeasuredServer) {
	const rows: string[][] = [];
	for (const path of ADDRESSES) {
		const { queries, bare, first, again } = await costOf(server, path);
		rows.push([
			...[path, String(queries), round(bare), round(first), ratio(first, bare)],
			...[round(again), ratio(again, bare)]
		]);
	}
	printTable(
		'Pages against their own queries, run bare one after another (ms, median)',
		['page', 'queries', 'bare', 'first', 'of bare', 'again', 'of bare'],
		rows
	);
}

async function printBytes(server: MeasuredServer) {
	const rows: string[][] = [];
	for (const path of ADDRESSES.flatMap((path) => [path, inLanguage(path, 'en')])) {
		const html = Buffer.from(await (await fetch(server.origin + path)).arrayBuffer());
		const brotli = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
		rows.push([path, html.length, brotli.length, gzipSync(html).length].map(String));
	}
	printTable('Bytes of each page', ['page', 'HTML', 'brotli', 'gzip'], rows);
}

/** What a page costs over its queries, and what it weighs. */
export async function benchPages(): Promise<void> {
	const warehouse = await freshWarehouse();
	const server = await startMeasuredServer(warehouse.folder);
	try {
		await printTimes(server);
		await printBytes(server);
	} finally {
		await server.stop();
		warehouse.remove();
	}
}
