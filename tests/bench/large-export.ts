import { spawn } from 'node:child_process';
import {
	closeSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { median, printTable, round } from './print-table.ts';

const ROWS = 1_000_000;
const MONTHS = 60;
const REPEATS = 3;
const CHANNELS = ['очно в ЦНАП', 'через ВРМ', 'мобільний ЦНАП', 'портал Дія'];
const TYPES = { urban: 'міська', settlement: 'селищна', rural: 'сільська' };
const NAMES =
	'січень,лютий,березень,квітень,травень,червень,липень,серпень,вересень,жовтень,листопад,грудень';
const HEADINGS =
	'Громада;Код КАТОТТГ;Місяць;Послуга;Спосіб звернення;Кількість звернень;Відмов;Середній час очікування, хв';

/** A catalogue with so many services that a million rows have keys of their own. */
function writeCatalogue(folder: string, services: number): string {
	const path = join(folder, 'catalogue');
	cpSync('data/catalogue', path, { recursive: true });
	const file = join(path, 'services.json');
	const known = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
	for (let at = known.length + 1; at <= services; at++) {
		const name = { uk: `Адміністративна послуга за номером ${at}`, en: `Service number ${at}` };
		known.push({ id: `service_${at}`, name, spellings: [] } as { id: string });
	}
	writeFileSync(file, JSON.stringify(known));
	return path;
}

/** Rows of a clean export of services rendered, a key each. */
function* rowsOf(catalogue: string): Generator<string> {
	const services = loadCatalogue(catalogue).services.map(({ name }) => name.uk);
	const { hromadas } = loadReference('data/reference');
	const sent = services.flatMap((service) => CHANNELS.map((channel) => `${service};${channel}`));
	let row = 0;
	for (let month = 0; month < MONTHS; month++) {
		const when = `${NAMES.split(',')[month % 12]} ${2021 + Math.floor(month / 12)} року`;
		for (const { name, type, code } of hromadas) {
			const place = `${name.uk} ${TYPES[type]} територіальна громада;${code};${when}`;
			for (const what of sent) {
				row++;
				const series = row % (hromadas.length * sent.length);
				const asked = 40 + ((series * 7919) % 300) + ((row * 31) % 17);
				yield `${place};${what};${asked};0;${10 + (series % 30)},${row % 10}`;
			}
		}
	}
}

function writeExport(path: string, catalogue: string): void {
	const file = openSync(path, 'w');
	let lines = [HEADINGS];
	let rows = 0;
	for (const row of rowsOf(catalogue)) {
		lines.push(row);
		if (++rows % 10_000 === 0) {
			writeSync(file, `${lines.join('\r\n')}\r\n`);
			lines = [];
		}
		if (rows === ROWS) break;
	}
	closeSync(file);
}

/** Highest resident memory of a process so far, in MiB; 0 once it is gone. */
function peakOf(pid: string): number {
	try {
		const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
		return Number(found?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}

/** Processes that descend from one. */
function familyOf(root: number): string[] {
	const family = new Set([String(root)]);
	for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
			if (parent && family.has(parent)) family.add(pid);
		} catch {
			continue;
		}
	}
	return [...family];
}

const TICKS_A_SECOND = 100;

/** Processor time of all processes that were started and are over, in ms. */
function spentByChildren(): number {
	const times = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
	return ((Number(times[13]) + Number(times[14])) * 1000) / TICKS_A_SECOND;
}

interface Run {
	milliseconds: number;
	/** On the processor, ms. */
	processor: number;
}

/** Watches the memory of a process and its children; gives the sum of their peaks, MiB. */
function watchMemory(pid: number): () => number {
	const peaks = new Map<string, number>();
	const watch = setInterval(() => {
		for (const one of familyOf(pid)) {
			peaks.set(one, Math.max(peaks.get(one) ?? 0, peakOf(one)));
		}
	}, 20);
	return () => {
		clearInterval(watch);
		return [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
	};
}

/** Runs the whole command once, and tells how `watch` over it ended. */
async function runIngest<T>(
	{ file, catalogue, warehouse }: { file: string; catalogue: string; warehouse: string },
	watch: (pid: number) => () => T
): Promise<Run & { watched: T }> {
	mkdirSync(warehouse);
	const began = performance.now();
	const spent = spentByChildren();
	const child = spawn(
		process.execPath,
		['pipelines/setup/run-program.js', 'cli/ingest', '--json', file],
		{
			env: { ...process.env, POSTUP_WAREHOUSE: warehouse, POSTUP_CATALOGUE: catalogue },
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	const end = watch(child.pid!);
	let said = '';
	child.stdout.on('data', (piece) => (said += String(piece)));
	await new Promise((done) => child.on('close', done));
	const milliseconds = performance.now() - began;
	const processor = spentByChildren() - spent;
	const watched = end();
	const { report } = JSON.parse(said.split('\n')[0]!) as { report: { loaded: number } };
	if (report.loaded !== ROWS) throw new Error(`rows loaded: ${report.loaded}`);
	return { milliseconds, processor, watched };
}

const unwatched = () => () => {};

/** DuckDB alone, every column as text. */
async function timeCopy(file: string, target: string): Promise<Run> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const began = performance.now();
	const spent = process.cpuUsage();
	await connection.run(
		`COPY (FROM read_csv('${file}', all_varchar = true)) TO '${target}' (FORMAT parquet)`
	);
	const milliseconds = performance.now() - began;
	const { user, system } = process.cpuUsage(spent);
	connection.closeSync();
	instance.closeSync();
	return { milliseconds, processor: (user + system) / 1000 };
}

const middleOf = (runs: readonly Run[]) => ({
	milliseconds: median(runs.map((run) => run.milliseconds)),
	processor: median(runs.map((run) => run.processor))
});

/** What reading a large export with all checks costs over copying its text. */
export async function benchLargeExport(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const hromadas = loadReference('data/reference').hromadas.length;
		const services = Math.ceil(ROWS / MONTHS / hromadas / CHANNELS.length);
		const catalogue = writeCatalogue(folder, services);
		const file = join(folder, 'послуги.csv');
		writeExport(file, catalogue);
		const copies: Run[] = [];
		const runs: Run[] = [];
		const read = (name: string) => ({
			file: resolve(file),
			catalogue,
			warehouse: join(folder, `warehouse-${name}`)
		});
		for (let turn = 0; turn < REPEATS; turn++) {
			copies.push(await timeCopy(file, join(folder, 'copy.parquet')));
			runs.push(await runIngest(read(String(turn)), unwatched));
		}
		// Watching takes a processor from what is watched, so it has a run of its own.
		const { watched: peak } = await runIngest(read('watched'), watchMemory);
		const copy = middleOf(copies);
		const ingest = middleOf(runs);
		const times = (of: 'milliseconds' | 'processor') => `× ${round(ingest[of] / copy[of], 2)}`;
		printTable(
			`One clean export of ${ROWS} rows, ${round(statSync(file).size / 1e6, 0)} MB`,
			['', 'ms', 'of bare COPY', 'processor ms', 'of bare COPY', 'peak MiB'],
			[
				[
					'npm run ingest, the whole command',
					round(ingest.milliseconds, 0),
					times('milliseconds'),
					round(ingest.processor, 0),
					times('processor'),
					round(peak, 0)
				],
				[
					'DuckDB COPY, every column as text',
					round(copy.milliseconds, 0),
					'× 1.00',
					round(copy.processor, 0),
					'× 1.00',
					''
				]
			]
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (process.argv[1] === import.meta.filename) await benchLargeExport();
