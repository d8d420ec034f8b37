import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanCells } from '#pipelines/table/scan-cells.ts';

const seed = 20261122;
const SEMICOLON = ';'.charCodeAt(0);

/** Cells like those of exports: long ones that begin alike, short ones, blanks. */
const cell = fc.constantFrom(
	...['', '0', '17', '173', '1739', 'я', 'Баштанська міська територіальна громада'],
	...['Баштанська міська територіальна громадаX', 'Баштанська міська', '𝟙🇺🇦', 'a\u0000b', '\u007f']
);
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
	fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
		minLength: 1,
		maxLength: 40
	})
);

const read = (rows: string[][], width: number, end: string) => {
	const bytes = Buffer.from(rows.map((row) => row.join(';')).join('\n') + end);
	return scanCells(bytes, { delimiter: SEMICOLON, hasReturns: false, width, records: 0 });
};

describe('scanning cells', () => {
	it('gives every cell of every record, however much it shares with the one before', () => {
		const gives = (rows: string[][], isEnded: boolean) => {
			const width = rows[0]!.length;
			const isBlankEnd = rows.at(-1)!.join('') === '' && width === 1;
			const scanned = read(rows, width, isEnded || isBlankEnd ? '\n' : '')!;
			expect(scanned.length).toBe(rows.length);
			for (const [at, { texts, codes }] of scanned.columns.entries()) {
				expect(Array.from(codes, (code) => texts[code])).toEqual(rows.map((row) => row[at]));
				expect(new Set(texts).size).toBe(texts.length);
			}
		};
		fc.assert(fc.property(table, fc.boolean(), gives), { seed, numRuns: 500 });
	});

	it('takes the same time for records that are all the same', () => {
		const row = ['Баштанська міська територіальна громада', 'січень 2025', '12'];
		const rows = Array.from({ length: 200_000 }, () => row);
		const began = process.cpuUsage().user;
		expect(read(rows, 3, '\n')!.columns.map(({ texts }) => texts.length)).toEqual([1, 1, 1]);
		expect(process.cpuUsage().user - began).toBeLessThan(2_000_000);
	});
});
