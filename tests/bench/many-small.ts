import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkshop } from '#pipelines/cli/workshop.ts';
import { settingsFrom } from '#pipelines/cli/settings.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { compiled } from '#pipelines/setup/compiled.js';
import { writeHistory } from './history.ts';
import { monthlyFile } from './monthly-files.ts';
import { writeNationalReference } from './national-reference.ts';
import { printTable, round } from './print-table.ts';

const MONTHS = 36;
const REPEATS = 3;
const PROGRAM = 'pipelines/setup/run-program.js';
const MARKS = new URL('./print-marks.js', import.meta.url).href;

interface Run {
	milliseconds: number;
	/** When each step was reached, ms after the process began. */
	marks: Record<string, number>;
}

function runIngest(folder: string, warehouse: string, path: string): Run {
	const marks = join(folder, 'marks.json');
	const environment = {
		...process.env,
		POSTUP_WAREHOUSE: warehouse,
		POSTUP_REFERENCE: join(folder, 'reference'),
		POSTUP_MARKS: marks
	};
	const began = performance.now();
	const { status, stderr } = spawnSync(
		process.execPath,
		['--import', MARKS, PROGRAM, 'cli/ingest', '--json', '--demo', path],
		{ env: environment, encoding: 'utf8', maxBuffer: 2 ** 30 }
	);
	const milliseconds = performance.now() - began;
	if (status !== 0) throw new Error(`ingest ended with ${status}\n${stderr}`);
	return { milliseconds, marks: JSON.parse(readFileSync(marks, 'utf8')) as Run['marks'] };
}

/** Works in a folder of its own, with programs compiled as they are after their first run. */
async function inFolder(work: (folder: string) => Promise<void> | void): Promise<void> {
	await compiled('cli/ingest');
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The monthly files of all hromadas of the country at once, into an empty warehouse. */
export function benchManySmall(): Promise<void> {
	return inFolder((folder) => {
		const places = writeNationalReference(join(folder, 'reference'));
		const exports = join(folder, 'exports');
		mkdirSync(exports);
		for (const [at, place] of places.entries()) {
			const { name, text } = monthlyFile(place, at, 0);
			writeFileSync(join(exports, `${at} ${name}`), text);
		}
		const { milliseconds, marks } = runIngest(folder, join(folder, 'warehouse'), exports);
		const perSecond = (places.length / milliseconds) * 1000;
		printTable(
			`${places.length} monthly files in one go, the whole command`,
			['', 'measured', 'goal'],
			[
				['files a second', round(perSecond), '≥ 100'],
				['seconds', round(milliseconds / 1000, 2), ''],
				['… bytes and log kept after', round(marks['log-appended']! / 1000, 2), ''],
				['… all files read after', round(marks['parts-kept']! / 1000, 2), '']
			]
		);
	});
}

/** One new file into a warehouse that holds three years of the whole country. */
export function benchOneNew(): Promise<void> {
	return inFolder(async (folder) => {
		const places = writeNationalReference(join(folder, 'reference'));
		const settings = settingsFrom({ POSTUP_REFERENCE: join(folder, 'reference') });
		const warehouse = openWarehouse(join(folder, 'warehouse'));
		const workshop = openWorkshop(settings, warehouse);
		await writeHistory(warehouse, workshop, places, MONTHS).finally(workshop.end);
		const runs: Run[] = [];
		for (let turn = 0; turn <= REPEATS; turn++) {
			const { name, text } = monthlyFile(places[turn]!, turn, MONTHS);
			writeFileSync(join(folder, name), text);
			runs.push(runIngest(folder, warehouse.root, join(folder, name)));
		}
		const written = ({ marks }: Run) => marks['manifest-created']! - marks['parts-kept']!;
		const own = (run: Run) => run.milliseconds - written(run);
		const [middle] = runs
			.slice(1)
			.sort((a, b) => own(a) - own(b))
			.slice(REPEATS >> 1);
		printTable(
			`One new file into ${places.length} × ${MONTHS} monthly files (median of ${REPEATS})`,
			['', 'seconds', 'goal'],
			[
				['without writing the snapshot', round(own(middle!) / 1000, 2), '< 2'],
				['writing the snapshot', round(written(middle!) / 1000, 2), ''],
				['the whole command', round(middle!.milliseconds / 1000, 2), '']
			]
		);
	});
}
