import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Failpoint } from '#pipelines/receive/failpoint.ts';
import { lastingFolder } from './hand-made.ts';
import { catalogue, reference } from './prepared.ts';

const MONTHS = Array.from(
	{ length: 48 },
	(_, at) => `${2022 + Math.floor(at / 12)}-${(at % 12) + 1}`
);
const CHANNELS = ['очно в ЦНАП', 'через ВРМ', 'мобільний ЦНАП', 'портал Дія'];
const HEADINGS = 'Громада;Код КАТОТТГ;Місяць;Послуга;Спосіб звернення;Кількість звернень';
/** So many that a file is read by columns and its rows are handed over as they were read. */
const SERVICES = catalogue.services.slice(0, 6);

function clean(): string {
	const asked = SERVICES.flatMap(({ name }) => CHANNELS.map((channel) => `${name.uk};${channel}`));
	const rows = reference.hromadas.flatMap(({ name, code }) =>
		MONTHS.flatMap((month) => asked.map((what) => `${name.uk};${code};${month};${what}`))
	);
	const counted = rows.map((row, at) => `${row};${40 + ((at * 7919) % 50)}`);
	return [HEADINGS, ...counted].map((row) => `${row}\r\n`).join('');
}

const folder = lastingFolder();
const file = join(folder, 'послуги.csv');

/** Takes the large file in, up to the step at which it dies. */
function ingest(warehouse: string, failpoint: Failpoint | '' = '') {
	const command = ['pipelines/setup/run-program.js', 'cli/ingest', '--json', file];
	const env = { ...process.env, POSTUP_WAREHOUSE: warehouse, POSTUP_FAILPOINT: failpoint };
	const { stdout, signal } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
	const [told, published] = stdout.split('\n');
	if (signal) return { signal };
	const { report } = JSON.parse(told!) as { report: { loaded: number; quarantined: number } };
	return { report, id: (JSON.parse(published!) as { snapshot: { id: string } }).snapshot.id };
}

describe('a large file', () => {
	const first = join(folder, 'first');
	let whole: ReturnType<typeof ingest>;
	beforeAll(() => {
		writeFileSync(file, clean());
		whole = ingest(first);
	}, 60_000);

	it('is kept, and read to its last row', () => {
		const loaded = reference.hromadas.length * MONTHS.length * SERVICES.length * CHANNELS.length;
		expect(whole.report).toMatchObject({ loaded, quarantined: 0 });
		const [raw = ''] = readdirSync(join(first, 'raw'));
		expect(readFileSync(join(first, 'raw', raw)).equals(readFileSync(file))).toBe(true);
		expect(readdirSync(join(first, 'staging'))).toEqual([]);
	});

	it('makes the same snapshot as what is kept of its rows does later', () => {
		rmSync(join(first, 'snapshots'), { recursive: true });
		expect(ingest(first).id).toBe(whole.id);
	}, 60_000);

	it.each(['raw-written', 'parts-written', 'parts-kept', 'tables-written'] as const)(
		'makes the same snapshot when the power comes back that went at %s',
		(step) => {
			const warehouse = join(folder, step);
			expect(ingest(warehouse, step)).toEqual({ signal: 'SIGKILL' });
			expect(ingest(warehouse).id).toBe(whole.id);
			expect(readdirSync(join(warehouse, 'raw'))).toHaveLength(1);
		},
		60_000
	);
});
