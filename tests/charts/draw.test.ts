import { describe, expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { SAMPLES } from './sample.ts';

const subject = (chart: string, params = '') => ({
	snapshot: 'abc',
	chart,
	params,
	locale: 'uk' as const,
	title: 'Частка «онлайн» & решта',
	description: 'Зростає'
});

describe.each(Object.entries(SAMPLES))('the %s drawing', (name, chart) => {
	const first = draw(subject(name), chart, false).pictures!;
	const again = draw(subject(name, 'again'), chart, false).pictures!;

	it.each(['wide', 'narrow'] as const)('is the same bytes twice, %s', (size) => {
		expect(again[size]).toBe(first[size]);
	});

	it.each(['wide', 'narrow'] as const)('has no styles and no counted ids, %s', (size) => {
		expect(first[size]).not.toMatch(/style|class=|zr\d|ecmeta|NaN|undefined|Infinity/);
	});

	it.each(['wide', 'narrow'] as const)('has words and a name, %s', (size) => {
		expect(first[size]).toMatch(/<text[^>]*>[^<]+<\/text>/);
		expect(first[size]).toContain('role="img"');
		expect(first[size]).toContain('Частка «онлайн» &amp; решта</title>');
	});

	it('says what each mark is', () => {
		expect(first.wide).toMatch(/data-tip="[^"]+"/);
	});
});

describe('the data beside a page', () => {
	it('holds no picture on the first rendering and holds it on a data request', () => {
		const chart = SAMPLES['line']!;
		expect(JSON.stringify(draw(subject('line'), chart, false))).not.toContain('svg');
		expect(JSON.stringify(draw(subject('line'), chart, true))).toContain('svg');
	});
});
