import { describe, expect, it } from 'vitest';
import { areaMap, frameOf, type Area, type AreaMapInput } from '#lib/charts/area-map.ts';
import { nearestAhead } from '#lib/components/nearest-mark.ts';

const area = (code: string, x: number): Area => ({
	...{ code, path: `M${x} 0l100 0 0 100z`, min_x: x, min_y: 0, max_x: x + 100, max_y: 100 },
	...{ label_x: x + 50, label_y: 50, label_width: 90 }
});
const place = (code: string, raion: string, value: number | null) => ({
	...{ code, raion, value, name: `«${code}» & Co`, href: `/hromadas/${code}?a=1&b=2` },
	absence: value === null ? ('hostilities' as const) : null
});
const input: AreaMapInput = {
	width: 300,
	height: 100,
	hromadas: [area('A', 0), area('B', 100), area('C', 200)],
	raions: [
		{ ...area('R', 0), max_x: 200, name: 'R raion' },
		{ ...area('S', 200), name: 'S raion' }
	],
	places: [place('A', 'R', 5), place('B', 'R', null), place('C', 'S', 50)],
	measure: { unit: 'percent', decimals: 0 },
	breaks: [10, 20],
	locale: 'en'
};

describe('a map of boundaries', () => {
	const svg = areaMap(input);

	it('links each place, says its value, and escapes names', () => {
		expect(svg.match(/<a href="\/hromadas\/\w\?a=1&amp;b=2"/g)).toHaveLength(3);
		expect(svg).toContain('aria-label="«A» &amp; Co: 5%"');
		expect(svg).not.toContain('& Co');
	});

	it('fills what is absent with its pattern, enlarged, and never with a colour', () => {
		expect(svg).toContain('fill="url(#area-hostilities)"');
		expect(svg).toContain('<pattern id="area-hostilities" href="#absence-hostilities"');
		expect(svg).not.toContain('style=');
	});

	it('is one stop of the Tab key', () => {
		expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
		expect(svg.match(/tabindex="-1"/g)).toHaveLength(2);
	});

	it('shows one raion alone as large as there is room', () => {
		expect(frameOf(input).max_x).toBe(300);
		const alone = { ...input, places: input.places.slice(2) };
		expect(frameOf(alone).min_x).toBe(200);
		expect(areaMap(alone)).toContain('viewBox="194 -6 112 112"');
	});
});

describe('arrow keys', () => {
	const spots = [
		{ x: 0, y: 0 },
		{ x: 52, y: 0 },
		{ x: 26, y: 45 },
		{ x: 78, y: 45 }
	];
	const from = (at: number, key: string) => nearestAhead(spots, spots[at]!, key);

	it('lead to the neighbour ahead', () => {
		expect(from(0, 'ArrowRight')).toBe(1);
		expect(from(0, 'ArrowDown')).toBe(2);
		expect(from(3, 'ArrowLeft')).toBe(2);
		expect(from(3, 'ArrowUp')).toBe(1);
	});

	it('lead nowhere at the edge, nor do other keys', () => {
		expect(from(0, 'ArrowLeft')).toBeNull();
		expect(from(0, 'Tab')).toBeNull();
	});
});
