import { describe, expect, it } from 'vitest';
import type { Ask } from '#lib/server/engine/engine.ts';
import type { IndicatorMovedRow } from '#lib/server/questions/indicator-moved.ts';
import type { IndicatorRow } from '#lib/server/questions/indicators.ts';
import { movedOf } from '../../src/routes/recommendations/moved.ts';
import { plain, readerOf } from './hromada-reader.ts';

const nothing = (() => Promise.resolve([])) as unknown as Ask;
const indicator = { unit: 'percent', decimals: 0, rollup: 'ratio', direction: 'higher' };
const moved = (then_value: number | null, now_value: number, more: Partial<IndicatorRow> = {}) =>
	movedOf(
		{ then_value, now_value } as IndicatorMovedRow,
		{ ...indicator, ...more } as IndicatorRow,
		false,
		readerOf(nothing)
	);

describe('the change since a recommendation was issued', () => {
	it('is that of the ends as they are shown', () => {
		expect(plain(moved(87.6, 91.4).text)).toBe('було 88 %, стало 91 % (+3 в. п.)');
		expect(plain(moved(27.44, 27.46, { decimals: 1 }).text)).toContain('27,4 %');
		expect(plain(moved(27.44, 27.46, { decimals: 1 }).text)).toContain('+0,1');
	});

	it('is none where both ends read the same', () => {
		expect(moved(87.6, 88.4).way).toBe('still');
	});

	it('is better or worse as the indicator wishes', () => {
		expect(moved(10, 20).way).toBe('better');
		expect(moved(10, 20, { direction: 'lower' }).way).toBe('worse');
		expect(moved(null, 20).way).toBe('unknown');
	});
});
