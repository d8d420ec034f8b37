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
const RECEIVED = ['--received', '2026-10-20'];
const HEADINGS = 'Громада;Код КАТОТТГ;Місяць;Послуга;Спосіб звернення;Кількість звернень';
/** So many that a file is read by columns and its rows are handed over as they were read. */
const SERVICES = catalogue.services.slice(0, 6);

/** An export without a fault but that of one hromada the last month is two years too late. */
function exported(): string {
	const asked = SERVICES.flatMap(({ name }) => CHANNELS.map((channel) => `${name.uk};${channel}`));
	const rows = reference.hromadas.flatMap(({ name, code }) =>
		MONTHS.flatMap((month) => asked.map((what) => `${name.uk};${code};${month};${what}`))
	);
	const counted = rows.map((row, at) => `${row};${40 + ((at * 7919) % 50)}`);
	const text = [HEADINGS, ...counted].map((row) => `${row}\r\n`).join('');
	const { code } = reference.hromadas[7]!;
	return text.replaceAll(`;${code};2025-12;`, `;${code};2027-12;`);
}

const folder = lastingFolder();
const file = join(folder, 'послуги.csv');

/** Takes the large file in, up to the step at which it dies. */
function ingest(warehouse: string, failpoint: Failpoint | '' = '') {
	const command = ['pipelines/setup/run-program.js', 'cli/ingest', '--json', ...RECEIVED, file];
	const env = { ...process.env, POSTUP_WAREHOUSE: warehouse, POSTUP_FAILPOINT: failpoint };
	const { stdout, signal } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
	const [told, published] = stdout.split('\n');
	if (signal) return { signal };
	const { report } = JSON.parse(told!) as { report: Record<string, unknown> };
	return { report, id: (JSON.parse(published!) as { snapshot: { id: string } }).snapshot.id };
}

describe('a large file', () => {
	const first = join(folder, 'first');
	let whole: ReturnType<typeof ingest>;
	beforeAll(() => {
		writeFileSync(file, exported());
		whole = ingest(first);
	}, 60_000);

	it('is kept, and read to its last row', () => {
		const asked = SERVICES.length * CHANNELS.length;
		const rowsIn = reference.hromadas.length * MONTHS.length * asked;
		const told = { rowsIn: rowsIn + 1, loaded: rowsIn - asked, quarantined: asked, notData: 1 };
		expect(whole.report).toMatchObject(told);
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
