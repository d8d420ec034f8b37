import { describe, expect, it } from 'vitest';
import { headlineOf } from '#lib/server/figures/headline.ts';
import type { Key } from '#lib/server/figures/key-figure.ts';
import type { Ask } from '#lib/server/engine/engine.ts';
import { plain, readerOf } from './hromada-reader.ts';

const nothing = (() => Promise.resolve([])) as unknown as Ask;

/** What is said where the same hromadas changed by `real` and the rest came from who reported. */
function said(real: number, coverage: number): string {
	const change = { total: real + coverage, real, coverage, since: '' };
	const key = { cell: { value: 26.3, absence: null }, change } as unknown as Key;
	const measure = { unit: 'percent', decimals: 1 } as const;
	return plain(headlineOf({ ...key, measure }, readerOf(nothing))).replace(
		'Онлайн подають 26,3 % звернень',
		'…'
	);
}

describe('the sentence of the overview', () => {
	it('gives the whole change to the same hromadas only where all of it is theirs', () => {
		expect(said(1.3, 0)).toBe('…: +1,3 в. п. за квартал, і це зміна у тих самих громад');
		expect(said(1, 0.3)).toBe('…: +1,3 в. п. за квартал, з них +1,0 в. п. у тих самих громад');
		expect(said(1.5, -0.2)).toBe(
			'…: +1,3 в. п. за квартал, а в тих самих громад навіть +1,5 в. п.'
		);
	});

	it('hides no rise of the same hromadas behind a fall, and no fall behind a rise', () => {
		expect(said(1.6, -1.9)).toMatch(/У тих самих громад \+1,6 в\. п\., а показник знизився/);
		expect(said(-1.6, 1.9)).toMatch(/У тих самих громад −1,6 в\. п\., а показник зріс/);
		expect(said(1.6, -1.6)).toMatch(/стільки само.*у тих самих громад \+1,6/);
	});

	it('says what came from who reported, mostly or alone', () => {
		expect(said(0.3, 1.9)).toMatch(/зріс здебільшого через те, що змінилося коло громад/);
		expect(said(0, 1.9)).toMatch(/Насправді нічого не змінилося/);
		expect(said(0, 0)).toMatch(/стільки само/);
	});
});
