import {
	appendFileSync,
	fstatSync,
	openSync,
	readFileSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
	type Copy,
	FetchedFile,
	isFetchable,
	UnfetchedFile
} from '#pipelines/isolate/fetched-file.ts';
import { sha256 } from '#pipelines/receive/raw.ts';
import { lastingFolder } from './hand-made.ts';

const folder = lastingFolder();
const path = join(folder, 'великий.csv');
const row = 'Баштанська міська;січень 2025;Реєстрація місця проживання;ЦНАП;12\r\n';
const bytes = Buffer.from(row.repeat(60_000));
writeFileSync(path, bytes);

/** What is told of a copy, once it is. */
async function toldOf(name: string, make: (copy: Copy) => unknown): Promise<string> {
	const told = join(folder, `told of ${basename(name)}`);
	const toldOn = openSync(told, 'w');
	make({ to: join(folder, name), toldOn });
	await vi.waitFor(() => expect(() => fstatSync(toldOn)).toThrow('EBADF'), 10_000);
	return readFileSync(told, 'utf8');
}

describe('a file fetched while it is read', () => {
	it('has as many bytes as were waited for, and in the end all and their hash', () => {
		const file = new FetchedFile(path);
		const count = file.until(1000);
		expect(count).toBeGreaterThanOrEqual(1000);
		expect(file.bytes.subarray(0, count).equals(bytes.subarray(0, count))).toBe(true);
		expect(file.until(Infinity)).toBe(bytes.length);
		expect(file.bytes.equals(bytes)).toBe(true);
		expect(file.isUtf8()).toBe(true);
		expect(file.sha256()).toBe(sha256(bytes));
	});

	it('is copied on the way, to the last byte, and told of once it is', async () => {
		const told = await toldOf('copy', (copy) => new FetchedFile(path, copy));
		expect(told).toBe(sha256(bytes));
		expect(readFileSync(join(folder, 'copy')).equals(bytes)).toBe(true);
	});

	it('is fetched all the same where it cannot be copied', async () => {
		const told = await toldOf('no such/copy', (copy) => {
			expect(new FetchedFile(path, copy).sha256()).toBe(sha256(bytes));
		});
		expect(told).toBe('');
	});

	it.each([
		['shorter', (file: string) => truncateSync(file, bytes.length - 1)],
		['longer', (file: string) => appendFileSync(file, row)]
	])('says so where it became %s meanwhile, and copies nothing', async (name, change) => {
		const changing = join(folder, `${name}.csv`);
		writeFileSync(changing, bytes);
		const told = await toldOf(name, (copy) => {
			const file = new FetchedFile(changing, copy);
			change(changing);
			expect(() => file.sha256()).toThrow(UnfetchedFile);
		});
		expect(told).toBe('');
	});

	it('is one that is large, and is there', () => {
		const small = join(folder, 'малий.csv');
		writeFileSync(small, row);
		expect([path, small, folder, `${path}x`].map(isFetchable)).toEqual([true, false, false, false]);
	});
});
