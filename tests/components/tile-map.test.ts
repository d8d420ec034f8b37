import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/charts/text-width.ts';
import { abbreviated } from '#lib/charts/abbreviation.ts';
import { centreOf, outlinePath, RADIUS } from '#lib/charts/hexagon.ts';
import { raionLabels, viewBoxOf } from '#lib/charts/raion-labels.ts';

const rows = (file: string) =>
	readFileSync(`data/reference/${file}.csv`, 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));
const raionOf = new Map(rows('hromadas').map(([code, raion]) => [code!, raion!]));
const tiles = rows('tiles').map(([code, row, column]) => ({
	code: code!,
	name: code!,
	raion: raionOf.get(code!)!,
	row: Number(row),
	column: Number(column),
	href: '',
	value: 1,
	absence: null
}));
const raions = [...new Set(raionOf.values())].map((code) => ({
	code,
	name: 'Первомайський район'
}));

describe('abbreviation', () => {
	it('leaves what fits', () => {
		expect(abbreviated('Бузька', 60, 9, 500)).toBe('Бузька');
	});

	it('cuts after a consonant, with a full stop, within the room', () => {
		const short = abbreviated('Березнегуватська', 46, 9, 500);
		expect(short).toMatch(/^Березн\w*|[бвгґджзклмнпрстфхцчшщ]\.$/u);
		expect(short.endsWith('.')).toBe(true);
		expect(textWidth(short, 9, 500)).toBeLessThanOrEqual(46);
	});
});

describe.each([13, 20])('names of raions set in %i', (size) => {
	const labels = raionLabels(tiles, raions, size);

	it('are all on the map', () => {
		expect(labels).toHaveLength(raions.length);
		const box = viewBoxOf(tiles, labels, size);
		for (const { x, width } of labels) {
			expect(x - width / 2).toBeGreaterThanOrEqual(box.left);
			expect(x + width / 2).toBeLessThanOrEqual(box.right);
		}
	});

	it('lie on no tile', () => {
		for (const label of labels) {
			for (const tile of tiles) {
				const { x, y } = centreOf(tile);
				const dx = Math.max(0, Math.abs(label.x - x) - label.width / 2);
				const dy = Math.max(0, Math.abs(label.y - y) - size / 2);
				expect(Math.hypot(dx, dy)).toBeGreaterThan(RADIUS * 0.95);
			}
		}
	});
});

describe('outlines', () => {
	it('run around one tile alone and not between tiles of one raion', () => {
		const edges = (path: string) => path.match(/M/g)?.length ?? 0;
		const [tile] = tiles;
		expect(edges(outlinePath([tile!]))).toBe(6);
		expect(edges(outlinePath([tile!, { ...tile!, column: tile!.column + 1 }]))).toBe(10);
	});
});
