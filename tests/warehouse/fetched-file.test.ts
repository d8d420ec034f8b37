import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FetchedFile, UnfetchedFile } from '#pipelines/isolate/fetched-file.ts';
import { sha256 } from '#pipelines/receive/raw.ts';
import { lastingFolder } from './hand-made.ts';

const path = join(lastingFolder(), 'великий.csv');
const row = 'Баштанська міська;січень 2025;Реєстрація місця проживання;ЦНАП;12\r\n';
const bytes = Buffer.from(row.repeat(60_000));
writeFileSync(path, bytes);

describe('a file fetched while it is read', () => {
	it('has as many bytes as were waited for, and in the end all and their hash', () => {
		const file = new FetchedFile(path, bytes.length);
		const count = file.until(1000);
		expect(count).toBeGreaterThanOrEqual(1000);
		expect(file.bytes.subarray(0, count).equals(bytes.subarray(0, count))).toBe(true);
		expect(file.until(Infinity)).toBe(bytes.length);
		expect(file.bytes.equals(bytes)).toBe(true);
		expect(file.sha256()).toBe(sha256(bytes));
	});

	it('says so where it is shorter than it was, or gone', () => {
		const shorter = new FetchedFile(path, bytes.length + 1);
		expect(() => shorter.until(Infinity)).toThrow(UnfetchedFile);
		expect(() => new FetchedFile(`${path}x`, 10).sha256()).toThrow(UnfetchedFile);
	});
});
