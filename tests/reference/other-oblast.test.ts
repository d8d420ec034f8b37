import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { displacements, projectPlaces } from '#pipelines/reference/displacement.ts';
import { centreOf, keyOf } from '#pipelines/reference/hexagon.ts';
import { placeTiles } from '#pipelines/reference/place-tiles.ts';
import { countPieces } from '#pipelines/reference/tile-group.ts';

const source = '../shared/data/ukraine_hromadas_1469.csv';

describe.skipIf(!existsSync(source))('the tiles of another oblast (needs ../shared)', () => {
	it.each(['Луганська', 'Полтавська'])('keep together and near: %s', (oblast) => {
		const rows = Papa.parse<Record<string, string>>(readFileSync(source, 'utf8'), {
			header: true
		}).data;
		const places = rows
			.filter((row) => row.oblast_uk === oblast)
			.map((row) => ({
				raionCode: row.raion_code!,
				lat: Number(row.center_lat),
				lon: Number(row.center_lon)
			}));
		const tiles = placeTiles(places);
		expect(new Set(tiles.map(keyOf)).size).toBe(places.length);
		expect(Math.max(...displacements(projectPlaces(places), tiles.map(centreOf)))).toBeLessThan(1);
		for (const raion of new Set(places.map(({ raionCode }) => raionCode))) {
			const own = tiles.filter((_, index) => places[index]!.raionCode === raion);
			expect(countPieces(own)).toBe(1);
		}
	});
});
