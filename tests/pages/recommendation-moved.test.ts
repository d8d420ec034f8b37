import { describe, expect, it } from 'vitest';
import type { Move } from '#lib/domain/outcome.ts';
import type { Ask } from '#lib/server/engine/engine.ts';
import type { IndicatorRow } from '#lib/server/questions/indicators.ts';
import { movedOf } from '../../src/routes/recommendations/moved.ts';
import { plain, readerOf } from './hromada-reader.ts';

const nothing = (() => Promise.resolve([])) as unknown as Ask;
const indicator = { unit: 'percent', decimals: 0, rollup: 'ratio', direction: 'higher' };

interface Ends {
	then: number | null;
	now: number | null;
	/** Of the hromadas that reported both times, where others did not. */
	same?: [then: number, now: number];
}

function moved({ then, now, same }: Ends, way: Move, more: Partial<IndicatorRow> = {}) {
	const [sameThen, sameNow] = same ?? [then, now];
	const row = {
		...{ moved_state: way, then_value: then, now_value: now },
		...{ same_then_value: sameThen, same_now_value: sameNow }
	};
	return movedOf(row, { ...indicator, ...more } as IndicatorRow, false, readerOf(nothing));
}

describe('the change since a recommendation was issued', () => {
	it('is that of the ends as they are shown', () => {
		const { text } = moved({ then: 87.6, now: 91.4 }, 'better');
		expect(plain(text)).toBe('було 88 %, стало 91 % (+3 в. п.)');
		const fine = moved({ then: 27.44, now: 27.46 }, 'better', { decimals: 1 });
		expect(plain(fine.text)).toContain('27,4 %');
		expect(plain(fine.text)).toContain('+0,1');
	});

	it('tells what the same hromadas changed where others report than did', () => {
		const { text } = moved({ then: 20, now: 27, same: [20, 22] }, 'better');
		expect(plain(text)).toBe('було 20 %, стало 27 % (+7 в. п.; у тих самих громад +2 в. п.)');
		const only = moved({ then: 20, now: 27, same: [20, 20] }, 'still');
		expect(plain(only.text)).toContain('у тих самих громад 0 в. п.');
		expect(only.way).toBe('still');
	});

	it('is none where both ends read the same', () => {
		expect(plain(moved({ then: 87.6, now: 88.4 }, 'still').text)).toBe('без змін, 88 %');
	});

	it('is not told where there is nothing to compare with', () => {
		const none = { way: 'unknown', text: 'порівняти немає з чим' };
		expect(moved({ then: null, now: 20 }, 'unknown')).toEqual(none);
		expect(moved({ then: 20, now: 20 }, 'unknown')).toEqual(none);
	});
});
