import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
const PAIR = /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g;
const pairs = [...css.matchAll(PAIR)].map(([, name, light, dark]) => ({ name, light, dark }));
const themes = {
	light: Object.fromEntries(pairs.map(({ name, light }) => [name, light])),
	dark: Object.fromEntries(pairs.map(({ name, dark }) => [name, dark]))
} as Record<'light' | 'dark', Record<string, string>>;

/** Relative luminance as WCAG 2 has it. */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (bright + 0.05) / (dim + 0.05);
}

const TEXT = ['ink', 'mid', 'soft', 'accent', 'bad', 'good'];
const MARKS = [
	'edge',
	'warm',
	'kind-1',
	'kind-2',
	'kind-3',
	'kind-4',
	'kind-5',
	'data-4',
	'data-5'
];
const CLASSES = [1, 2, 3, 4, 5];

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
	const ratio = (a: string, b: string) => contrast(theme[a]!, theme[b]!);

	it.each(TEXT)('reads %s upon paper', (token) => {
		expect(ratio(token, 'paper')).toBeGreaterThanOrEqual(4.5);
	});

	it.each(MARKS)('shows %s upon paper', (token) => {
		expect(ratio(token, 'paper')).toBeGreaterThanOrEqual(3);
	});

	it.each(CLASSES)('reads the value upon class %i', (step) => {
		expect(ratio(`on-${step}`, `data-${step}`)).toBeGreaterThanOrEqual(4.5);
	});

	it('parts each class of amounts from the next', () => {
		for (const step of CLASSES.slice(1)) {
			expect(ratio(`data-${step}`, `data-${step - 1}`)).toBeGreaterThanOrEqual(1.3);
		}
	});

	it('reads ink upon the tint of demonstration data', () => {
		expect(ratio('ink', 'tint')).toBeGreaterThanOrEqual(4.5);
	});
});
