import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, classNames, classOf, tintOf } from '#lib/charts/classes.ts';
import { dodge } from '#lib/charts/dodge.ts';
import { scaleOf } from '#lib/charts/scale.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import { wrapped } from '#lib/charts/wrapped.ts';

const percent = { unit: 'percent', decimals: 1 } as const;

describe('a scale', () => {
	it('holds every value and starts from zero where asked', () => {
		const numbers = fc.array(
			fc.nat(1e9).map((n) => n / 1000),
			{ minLength: 1 }
		);
		fc.assert(
			fc.property(numbers, (values) => {
				const scale = scaleOf(values, 5, true);
				expect(scale.min).toBe(0);
				expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-6));
				expect(scale.max / scale.step).toBeLessThanOrEqual(8);
			}),
			{ seed: 48 }
		);
	});

	it('keeps a small change visible', () => {
		expect(scaleOf([88, 92], 4, false)).toEqual({ min: 88, max: 92, step: 1 });
	});
});

describe('labels', () => {
	it('stand apart and keep their order', () => {
		expect(dodge([100, 102, 40], 16, 0, 200)).toEqual([100, 116, 40]);
		expect(dodge([198, 199, 200], 16, 0, 200)).toEqual([168, 184, 200]);
	});

	it('are as wide as their letters, bold wider than regular', () => {
		expect(textWidth('Миколаївська', 12)).toBeGreaterThan(72);
		expect(textWidth('Миколаївська', 12)).toBeLessThan(92);
		expect(textWidth('Миколаївська', 12, 600)).toBeGreaterThan(textWidth('Миколаївська', 12));
	});
});

describe('a text in lines', () => {
	it('fits the room where its words do, and loses none', () => {
		const text = 'Забезпечити ЦНАП автономним живленням щонайменше на чотири години';
		fc.assert(
			fc.property(fc.integer({ min: 90, max: 700 }), (room) => {
				const lines = wrapped(text, room, 12);
				expect(lines.join(' ')).toBe(text);
				expect(lines.every((line) => textWidth(line, 12) <= room)).toBe(true);
			}),
			{ seed: 48 }
		);
		expect(wrapped(text, 1, 12)).toEqual(text.split(' '));
	});
});

describe('classes', () => {
	it('are five, of round numbers', () => {
		const values = Array.from({ length: 52 }, (_, at) => 10 + at * 0.7);
		expect(breaksOf(values, 1)).toEqual([17, 25, 30, 40]);
		expect(classNames(breaksOf(values, 1), percent, 'uk')).toEqual([
			'до 17',
			'17–25',
			'25–30',
			'30–40',
			'40 і більше'
		]);
	});

	it('are one where all values are the same', () => {
		expect(breaksOf([3, 3, 3], 0)).toEqual([]);
		expect(classNames([], percent, 'en')).toEqual(['all values']);
	});

	it('are named yes and no for what either is or is not', () => {
		const yesNo = { unit: 'yes_no', decimals: 0 } as const;
		expect(classNames(breaksOf([0, 1, 1, 0, 1], 0), yesNo, 'uk')).toEqual(['ні', 'так']);
	});

	it('spread over the colours there are', () => {
		expect([1, 2].map((step) => tintOf(step, 2))).toEqual([1, 4]);
		expect([1, 2, 3].map((step) => tintOf(step, 3))).toEqual([1, 3, 5]);
		expect(classOf(25, [17, 25, 30, 40])).toBe(3);
	});
});
