import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { limitsFor, roomier } from '#pipelines/isolate/limits.ts';
import { ReadingPool, UnreadFile } from '#pipelines/isolate/reading-pool.ts';
import { knowledge } from '../reading/knowledge.ts';
import { lastingFolder } from './hand-made.ts';

const MIB = 2 ** 20;
const folder = lastingFolder();
const tight = (size: number) => ({ ...limitsFor(size), processorMs: 0 });
/** A pool for which whatever is beyond 1 MiB takes too long. */
const pool = new ReadingPool(knowledge, 2, (size) => (size > MIB ? tight : limitsFor)(size));
afterAll(() => pool.end());

const HONEST =
	'Громада;Місяць;Послуга;Канал;Кількість звернень\nБаштанська;2026-08;Реєстрація місця проживання;ЦНАП;12\n';

function read(name: string, bytes: Uint8Array | string) {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return pool.perform({ how: 'read', path, name, stated: {} });
}

describe('a pool of processes that read', () => {
	it('goes on with the others when one file takes too much', async () => {
		const rows = (count: number) => `a;b\n${'1;2\n'.repeat(count)}`;
		const [before, hostile, noise, after] = await Promise.all([
			read('one.csv', HONEST),
			read('rows.csv', HONEST + 'Баштанська;а;б;в;г\n'.repeat(100_000)),
			read('quotes.csv', '"a""b;"";"'.repeat(50_000) + rows(1000)),
			read('two.csv', HONEST)
		]);
		for (const honest of [before, after]) {
			expect(honest).toMatchObject({ answer: { report: { loaded: 1, quarantined: 0 } } });
		}
		expect(hostile).toHaveProperty('stopped');
		expect(noise).toBeDefined();
	}, 120_000);

	it('stops what takes too much memory, and reads on', async () => {
		const scant = new ReadingPool(knowledge, 1, (size) =>
			size > MIB ? { ...limitsFor(size), bytes: 32 * MIB } : limitsFor(size)
		);
		const rows = join(folder, 'many-rows.csv');
		writeFileSync(rows, HONEST + 'Баштанська;2026-08;Інше;ЦНАП;7\n'.repeat(200_000));
		const honest = join(folder, 'one.csv');
		writeFileSync(honest, HONEST);
		const endings = await Promise.all(
			[rows, honest].map((path) =>
				scant.perform({ how: 'read', path, name: 'one.csv', stated: {} })
			)
		);
		scant.end();
		expect(endings[0]).toEqual({ stopped: 'memory' });
		expect(endings[1]).toMatchObject({ answer: { report: { loaded: 1 } } });
	}, 120_000);

	it('reads small files within their limits after one that left much behind', async () => {
		const one = new ReadingPool(knowledge, 1);
		const rows = Array.from({ length: 60_000 }, (_, at) => `Баштанська;2026-08;Інше ${at};ЦНАП;7`);
		writeFileSync(join(folder, 'large.csv'), `${HONEST}${rows.join('\n')}\n`);
		writeFileSync(join(folder, 'small.csv'), HONEST);
		const endings = await Promise.all(
			['large.csv', 'small.csv', 'small.csv'].map((name) =>
				one.perform({ how: 'read', path: join(folder, name), name, stated: {} })
			)
		);
		one.end();
		expect(endings[0]).toHaveProperty('answer');
		for (const ending of endings.slice(1))
			expect(ending).toMatchObject({ answer: { report: { loaded: 1 } } });
	}, 120_000);

	it('says where the bytes are not there', async () => {
		const lost = pool.perform({ how: 'inspect', path: join(folder, 'x'), name: 'x', stated: {} });
		await expect(lost).rejects.toThrow(UnreadFile);
	}, 60_000);
});

describe('limits', () => {
	it('stop what roomier ones let pass, as rebuilding on a slower machine must', async () => {
		const path = join(folder, 'slow.csv');
		writeFileSync(
			path,
			HONEST.replace(/\n(.*)\n/, (_, row) => `\n${`${row}\n`.repeat(4000)}`)
		);
		const task = { how: 'read', path, name: 'slow.csv', stated: {} } as const;
		const short = new ReadingPool(knowledge, 1, tight);
		expect(await short.perform(task)).toEqual({ stopped: 'time' });
		short.end();
		const roomy = new ReadingPool(knowledge, 1, (size) => roomier(limitsFor(size)));
		expect(await roomy.perform(task)).toHaveProperty('answer');
		roomy.end();
		expect(roomier(limitsFor(50_000)).processorMs).toBe(10_000);
	}, 60_000);

	it('are 2 s and 256 MiB for an ordinary file, and end below 1 GiB for any', () => {
		expect(limitsFor(50_000)).toMatchObject({ processorMs: 2000, bytes: 256 * MIB });
		expect(limitsFor(200 * MIB).bytes).toBeLessThan(1024 * MIB);
	});
});
