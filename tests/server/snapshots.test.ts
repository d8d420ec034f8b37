import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oblast } from '#lib/server/questions/oblast.ts';
import type { Question } from '#lib/server/questions/question.ts';
import { raions } from '#lib/server/questions/raions.ts';
import { openSnapshot } from '#lib/server/snapshots/open-snapshot.ts';
import { Shelf } from '#lib/server/snapshots/shelf.ts';
import { watchSnapshots } from '#lib/server/snapshots/watch.ts';
import { writeSnapshot } from './fixture-snapshot.ts';
import { temporaryWarehouse } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

/** The same oblast, every name of which tells the sequence. */
const named = (sequence: number) => {
	const names = { name_uk: `s${sequence}`, name_en: `s${sequence}` };
	return {
		...SMALL_OBLAST,
		oblast: SMALL_OBLAST.oblast!.map((row) => ({ ...row, ...names })),
		raion: SMALL_OBLAST.raion!.map((row) => ({ ...row, ...names }))
	};
};

describe('the snapshots of a warehouse', () => {
	let warehouse: ReturnType<typeof temporaryWarehouse>;
	let shelf: Shelf;
	let errors: string[];
	let now = 0;
	beforeEach(() => {
		warehouse = temporaryWarehouse();
		errors = [];
		now = 0;
		const log = {
			info: () => {},
			error: ({ err }: { err?: unknown }) => void errors.push(String(err))
		};
		shelf = new Shelf({ root: warehouse.root, log, now: () => now });
	});
	afterEach(async () => {
		await shelf.close();
		warehouse.remove();
	});

	const publish = (sequence: number) => writeSnapshot(warehouse.root, sequence, named(sequence));
	const pathOf = (...names: string[]) => join(warehouse.root, 'snapshots', ...names);
	function flipBit(path: string) {
		const bytes = readFileSync(path);
		bytes[Math.floor(bytes.length / 3)]! ^= 1;
		writeFileSync(path, bytes);
	}
	async function nameAt(sequence: number | null) {
		const lease = await shelf.lease(sequence);
		const rows = await lease?.snapshot.ask(oblast);
		lease?.release();
		return rows?.[0]?.name_en;
	}

	it('are none where nothing was published', async () => {
		await shelf.refresh();
		expect(shelf.current).toBeNull();
		expect(await shelf.lease(null)).toBeNull();
		expect(errors).toEqual([]);
	});

	it('are served newest first', async () => {
		await publish(1);
		await publish(2);
		await shelf.refresh();
		expect(await nameAt(null)).toBe('s2');
	});

	it('are refused for one flipped bit, and the last good one is served', async () => {
		await publish(1);
		await publish(2);
		flipBit(pathOf('t2', 'observation.parquet'));
		await shelf.refresh();
		expect(await nameAt(null)).toBe('s1');
		expect(errors).toEqual([expect.stringContaining('damaged snapshot 2: observation.parquet')]);
		await shelf.refresh();
		expect(errors).toHaveLength(1);
	});

	it.each([
		['a file is shorter', () => truncateSync(pathOf('t2', 'hromada.parquet'), 40)],
		['a file is missing', () => rmSync(pathOf('t2', 'hromada.parquet'))],
		['the manifest is cut short', () => truncateSync(pathOf('00000002.json'), 60)],
		[
			'the manifest lies about rows',
			() => editManifest((text) => text.replace(/"rows":5/, '"rows":6'))
		],
		['the manifest leads out', () => editManifest((text) => text.replace('"t2"', '"../t2"'))],
		[
			'the manifest is of another',
			() => editManifest((text) => text.replace('"sequence":2', '"sequence":3'))
		]
	])('are refused where %s', async (_, damage) => {
		await publish(1);
		await publish(2);
		damage();
		await shelf.refresh();
		expect(await nameAt(null)).toBe('s1');
		expect(errors).toHaveLength(1);
	});
	function editManifest(edit: (text: string) => string) {
		const path = pathOf('00000002.json');
		writeFileSync(path, edit(readFileSync(path, 'utf8')));
	}

	it('are tried again after a while', async () => {
		await publish(1);
		const path = pathOf('t1', 'raion.parquet');
		flipBit(path);
		await shelf.refresh();
		flipBit(path);
		await shelf.refresh();
		expect(shelf.current).toBeNull();
		now = 61_000;
		await shelf.refresh();
		expect(await nameAt(null)).toBe('s1');
	});

	it('stay as they were for who asked by number', async () => {
		for (const sequence of [1, 2, 3, 4]) await publish(sequence);
		await shelf.refresh();
		const asked = [1, 2, 3, 1, 4, 2];
		const names = await Promise.all(asked.map((sequence) => nameAt(sequence)));
		expect(names).toEqual(['s1', 's2', 's3', 's1', 's4', 's2']);
		expect(await shelf.lease(9)).toBeNull();
	});

	it('are kept open for a lease, and closed after the last', async () => {
		await publish(1);
		await shelf.refresh();
		const lease = await shelf.lease(null);
		await publish(2);
		await shelf.refresh();
		expect(await nameAt(null)).toBe('s2');
		expect((await lease!.snapshot.ask(raions))[0]?.name_en).toBe('s1');
		lease!.release();
		const late: Question<void, { x: number }> = {
			name: 'x',
			sql: 'SELECT 1 AS x',
			bind: () => ({})
		};
		await expect(lease!.snapshot.ask(late)).rejects.toThrow();
	});

	it('lend no more once retired', async () => {
		await publish(1);
		const open = await openSnapshot(warehouse.root, 1);
		const lease = open.lend();
		const closed = open.retire();
		expect(open.lend()).toBeNull();
		lease?.release();
		await closed;
	});

	it('are swapped under load without a failed or a mixed answer', async () => {
		await publish(1);
		await shelf.refresh();
		let isOver = false;
		let answers = 0;
		const seen = new Set<string>();
		async function client(id: number) {
			while (!isOver) {
				const lease = await shelf.lease(null);
				const [place] = await lease!.snapshot.ask(oblast);
				const sql = `SELECT name_en FROM raion WHERE ${answers} + ${id} >= 0`;
				const rows = await lease!.snapshot.ask<void, { name_en: string }>({
					...{ name: sql, sql, bind: () => ({}) }
				});
				expect(new Set([place?.name_en, ...rows.map((row) => row.name_en)]).size).toBe(1);
				seen.add(place!.name_en);
				lease!.release();
				answers++;
				await new Promise((resolve) => setImmediate(resolve));
			}
		}
		const clients = Array.from({ length: 8 }, (_, id) => client(id));
		for (const sequence of [2, 3, 4]) {
			await publish(sequence);
			await shelf.refresh();
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
		isOver = true;
		await Promise.all(clients);
		expect([...seen]).toEqual(['s1', 's2', 's3', 's4']);
		expect(answers).toBeGreaterThan(50);
		expect(errors).toEqual([]);
	});

	it('are noticed when they appear', async () => {
		await publish(1);
		await shelf.refresh();
		const unwatch = watchSnapshots(warehouse.root, () => shelf.refresh());
		await publish(2);
		await expect.poll(() => shelf.current?.manifest.sequence, { timeout: 5000 }).toBe(2);
		unwatch();
	});
});
