import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#pipelines/boundaries/geo-json.ts';
import { coverageOf } from '#pipelines/boundaries/coverage.ts';
import { importBoundaries } from '#pipelines/boundaries/import-boundaries.ts';
import type { Shape } from '#pipelines/boundaries/shape.ts';
import { loadReference } from '#pipelines/reference/reference.ts';

const FOLDER = '../shared/data';
const FILES = ['mykolaiv_hromadas.geojson', 'ukraine_hromadas.geojson'];
const isThere = existsSync(`${FOLDER}/${FILES[0]}`);

/** The shape that a path of relative steps draws. */
function shapeOf(path: string): Shape {
	return path.split('z').flatMap((part) => {
		const numbers = part.match(/-?\d+/g)?.map(Number) ?? [];
		let [x, y] = [0, 0];
		const ring = numbers.flatMap((_, at): [number, number][] => {
			if (at % 2) return [];
			[x, y] = [x + numbers[at]!, y + numbers[at + 1]!];
			return [[x, y]];
		});
		return ring.length ? [[[...ring, ring[0]!]]] : [];
	});
}

describe.skipIf(!isThere)(`boundaries of the field (need ${FOLDER})`, () => {
	const reference = isThere ? loadReference('data/reference') : null!;

	it.each(FILES)('are all known and drawn side by side in few bytes: %s', (file) => {
		const bytes = bytesOf(`${FOLDER}/${file}`);
		const { map, notes } = importBoundaries(bytes, reference, { isPartial: false });
		expect(notes.at(-1)!.en).toContain('Hromadas: 52 of 52 (by code 52');
		const hromadas = map.areas.filter(({ level }) => level === 'hromada');
		expect(hromadas).toHaveLength(52);
		expect(map.areas.filter(({ level }) => level === 'raion')).toHaveLength(4);
		const total = map.areas.reduce((sum, { path }) => sum + path.length, 0);
		expect(total).toBeLessThan(60_000);
		const { overlaps } = coverageOf(hromadas.map(({ path }) => shapeOf(path)));
		expect(overlaps.reduce((sum, { area }) => sum + area, 0)).toBeLessThan(150);
		expect(Math.max(map.width, map.height)).toBeLessThanOrEqual(1000);
	});

	it.each(FILES)('are known without codes and names, by the centres in them: %s', (file) => {
		const parsed = JSON.parse(new TextDecoder().decode(bytesOf(`${FOLDER}/${file}`)));
		for (const feature of parsed.features)
			Object.assign(feature, { properties: {}, id: undefined });
		const bytes = new TextEncoder().encode(JSON.stringify(parsed));
		const { notes } = importBoundaries(bytes, reference, { isPartial: true });
		expect(notes.at(-1)!.en).toMatch(/Hromadas: 5[0-2] of 52 \(by code 0, by name 0/);
	});

	it('are known by names alone in a file of the whole country', () => {
		const parsed = JSON.parse(new TextDecoder().decode(bytesOf(`${FOLDER}/${FILES[1]}`)));
		for (const feature of parsed.features) {
			Object.assign(feature, { properties: { n: feature.properties.name_uk }, id: undefined });
		}
		const bytes = new TextEncoder().encode(JSON.stringify(parsed));
		const { notes } = importBoundaries(bytes, reference, { isPartial: false });
		expect(notes.at(-1)!.en).toMatch(/Hromadas: 52 of 52 \(by code 0, by name 5\d/);
	});
});
