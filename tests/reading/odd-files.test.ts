import { describe, expect, it } from 'vitest';
import { readExport } from '#pipelines/read-file.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import { knowledge } from './knowledge.ts';

const HEADER = 'Громада;Місяць;Послуга;Канал;Кількість звернень\n';
const LONG = 'слово '.repeat(70_000);

const ENDLESS: Record<string, () => Uint8Array> = {
	'twenty thousand columns': () => Buffer.from(`назва${';назва'.repeat(20_000)}\n`),
	'a giant cell': () => Buffer.from(`${HEADER}Баштанська;2026-08;${LONG};ЦНАП;1\n`),
	'ten million commas': () => Buffer.alloc(10_000_000, ','),
	'three megabytes of digits': () => Buffer.alloc(3_000_000, '1234567890'),
	'ten megabytes of NUL bytes': () => Buffer.alloc(10_000_000),
	'quotes without an end': () => Buffer.alloc(3_000_000, '"')
};

describe('a file with', () => {
	it.each(Object.entries(ENDLESS))('%s is told of at once', (_, make) => {
		prepare(knowledge);
		const bytes = make();
		const before = process.cpuUsage();
		const { report } = readExport(bytes, 'дані.csv', knowledge);
		const { user, system } = process.cpuUsage(before);
		expect(report.issues.map(({ code }) => code)).toEqual(['line-too-long']);
		expect(user + system).toBeLessThan(1_000_000);
	});

	it.each(['\n', '\r\r\n', ' \t\r\n', '\r'])('%j alone, a million times, is empty', (line) => {
		prepare(knowledge);
		const bytes = Buffer.from(line.repeat(1_000_000));
		const before = process.cpuUsage();
		const { report } = readExport(bytes, 'дані.csv', knowledge);
		const { user, system } = process.cpuUsage(before);
		expect(report.issues.map(({ code }) => code)).toEqual(['empty-file']);
		expect(user + system).toBeLessThan(2_000_000);
	});

	it('more rows in one block than a call takes arguments is read', () => {
		const bytes = Buffer.from(`${'12,7\n'.repeat(150_000)}\nнотатка,\n`);
		expect(readExport(bytes, 'дані.csv', knowledge).report.rowsIn).toBe(150_002);
	});

	it('a cell of spaces between letters is read soon', () => {
		const bytes = Buffer.from(`а${' '.repeat(100_000)}б\n`);
		const before = process.cpuUsage();
		expect(readExport(bytes, 'дані.csv', knowledge).report.rowsIn).toBe(1);
		const { user, system } = process.cpuUsage(before);
		expect(user + system).toBeLessThan(2_000_000);
	});

	it('lines that are long and yet lines is read', () => {
		const bytes = Buffer.from(`${HEADER}${'\r'.repeat(40_000)}${' '.repeat(100_000)}\n`);
		const { report } = readExport(bytes, 'дані.csv', knowledge);
		expect(report.issues.map(({ code }) => code)).not.toContain('line-too-long');
	});
});
