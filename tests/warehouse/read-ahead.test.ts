import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { outcomeAhead, readAhead } from '#pipelines/cli/read-ahead.ts';
import { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import { ReadingProcess } from '#pipelines/isolate/reading-process.ts';
import { draftIn, keepRaw, sha256 } from '#pipelines/receive/raw.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { LARGE } from '#pipelines/table/arrival.ts';
import { lastingFolder } from './hand-made.ts';
import { catalogue, reference } from './prepared.ts';

const pool = new ReadingPool({ catalogue, reference, aliases: new Map() }, 1);
afterAll(() => pool.end());

const row = 'Баштанська міська;січень 2025;Реєстрація місця проживання;ЦНАП;12\r\n';
const text = `Громада;Місяць;Послуга;Канал;Кількість звернень\r\n${row.repeat(LARGE / row.length)}`;
const path = join(lastingFolder(), 'послуги.csv');
writeFileSync(path, text);
const incoming = { path, name: 'послуги.csv', receivedOn: '2026-10-20', demo: false, stated: {} };
const received = {
	...{ kind: 'received' as const, seq: 1, file: incoming.name, sha256: sha256(text) },
	...{ receivedOn: '2026-10-20', demo: false, stated: {}, who: 'olena', at: '' }
};

describe('a large file read ahead', () => {
	it('has its outcome by the time it is received', async () => {
		const ahead = readAhead(pool, incoming);
		const outcome = await outcomeAhead(ahead, received, { stated: {}, pool });
		expect(outcome!.report).toMatchObject({ sha256: received.sha256, loaded: 1 });
	}, 60_000);

	it('is read again where its bytes, its name or what is stated of it are others', async () => {
		const ahead = readAhead(pool, incoming);
		const asked = { stated: {}, pool };
		const others = [
			outcomeAhead(ahead, { ...received, sha256: sha256('') }, asked),
			outcomeAhead(ahead, { ...received, file: 'інша.csv' }, asked),
			outcomeAhead(ahead, received, { ...asked, stated: { encoding: 'utf-8' } }),
			outcomeAhead(null, received, asked)
		];
		expect(await Promise.all(others)).toEqual([null, null, null, null]);
	}, 60_000);

	it('leaves small files to their turn', () => {
		const small = join(lastingFolder(), 'мала.csv');
		writeFileSync(small, row);
		expect(readAhead(pool, { ...incoming, path: small })).toBeNull();
	});
});

describe('a large file copied by the process that reads it', () => {
	const copyBy = (reader: ReadingProcess, name: string) => {
		const warehouse = openWarehouse(join(lastingFolder(), name));
		const draft = draftIn(warehouse);
		return { warehouse, copying: { draft, sha256: reader.fetch(path, draft) } };
	};

	it('is kept as it is', async () => {
		const reader = new ReadingProcess();
		const { warehouse, copying } = copyBy(reader, 'copied');
		expect(await copying.sha256).toBe(received.sha256);
		await expect(keepRaw(warehouse, [{ path, copying }])).resolves.toEqual([received.sha256]);
		reader.end();
		expect(readFileSync(join(warehouse.raw, received.sha256), 'utf8') === text).toBe(true);
		expect(readdirSync(warehouse.staging)).toEqual([]);
	}, 60_000);

	it('is copied anew where that process ends too soon', async () => {
		const reader = new ReadingProcess();
		const { warehouse, copying } = copyBy(reader, 'ended');
		reader.end();
		expect(await copying.sha256).toBeNull();
		await expect(keepRaw(warehouse, [{ path, copying }])).resolves.toEqual([received.sha256]);
		expect(readdirSync(warehouse.staging)).toEqual([]);
	}, 60_000);
});
