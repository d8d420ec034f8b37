import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displacements, projectPlaces } from '#pipelines/reference/displacement.ts';
import {
	centreOf,
	keyOf,
	neighboursOf,
	startAtZero,
	type Tile
} from '#pipelines/reference/hexagon.ts';
import { placeTiles } from '#pipelines/reference/place-tiles.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { countHoles, countPieces, outlineLength } from '#pipelines/reference/tile-group.ts';
import { tilesFile } from '#pipelines/reference/tiles-file.ts';

const { hromadas, raions, tiles } = loadReference('data/reference');
const tileOf = (code: string) => tiles[hromadas.findIndex((hromada) => hromada.code === code)]!;
const truth = projectPlaces(hromadas);
const off = displacements(truth, tiles.map(centreOf));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the tile map', () => {
	it('is what the script gives', () => {
		expect(readFileSync('data/reference/tiles.csv', 'utf8')).toBe(tilesFile(hromadas));
	});

	it('gives each hromada a tile of its own', () => {
		expect(tiles.map(({ hromadaId }) => hromadaId)).toEqual(hromadas.map(({ id }) => id));
		expect(new Set(tiles.map(keyOf)).size).toBe(hromadas.length);
	});

	it('keeps each raion in one piece, and the oblast, without holes', () => {
		for (const raion of raions) {
			const own = tiles.filter((_, index) => hromadas[index]!.raionCode === raion.code);
			expect(countPieces(own)).toBe(1);
		}
		expect(countPieces(tiles)).toBe(1);
		expect(countHoles(tiles)).toBe(0);
	});

	it('moves no hromada by a whole tile', () => {
		expect(Math.max(...off)).toBeLessThan(1);
		expect(mean(off)).toBeLessThan(0.5);
	});

	it('has Миколаївська in the south centre, Первомайська in the north-west, Очаківська in the south-west', () => {
		const centres = tiles.map(centreOf);
		const middle = { x: mean(centres.map((c) => c.x)), y: mean(centres.map((c) => c.y)) };
		const width = Math.max(...centres.map((c) => c.x)) + 1;
		const [mykolaiv, pervomaisk, ochakiv] = [
			'UA48060150000071713',
			'UA48080130000028458',
			'UA48060250000061313'
		].map((code) => centreOf(tileOf(code)));
		expect(mykolaiv!.y).toBeGreaterThan(middle.y);
		expect(Math.abs(mykolaiv!.x - middle.x)).toBeLessThan(width / 6);
		expect(pervomaisk!.x).toBeLessThan(middle.x);
		expect(pervomaisk!.y).toBeLessThan(middle.y);
		expect(ochakiv!.x).toBeLessThan(middle.x);
		expect(ochakiv!.y).toBeGreaterThan(mykolaiv!.y);
	});
});

describe('placing tiles', () => {
	it('refuses raions that cannot be kept together', () => {
		const ends = [0, 10, 20, 30].map((lon, i) => ({ raionCode: i % 2 ? 'b' : 'a', lat: 0, lon }));
		expect(() => placeTiles(ends)).toThrow('no layout keeps the raions together: 4 places');
	});

	it('keeps every neighbour when the first row becomes 0', () => {
		const group: Tile[] = [3, 4, 5].flatMap((row) => [7, 8].map((column) => ({ row, column })));
		const moved = startAtZero(group);
		expect([countPieces(moved), outlineLength(moved)]).toEqual([1, outlineLength(group)]);
		const distances = (all: Tile[]) =>
			all
				.map(centreOf)
				.map((c, _, [first]) => Math.hypot(c.x - first!.x, c.y - first!.y).toFixed(9));
		expect(distances(moved)).toEqual(distances(group));
		expect(Math.min(...moved.map((tile) => tile.row))).toBe(0);
	});

	it('counts the hole of a ring, its pieces and its outline', () => {
		const ring = neighboursOf({ row: 2, column: 2 });
		expect([countPieces(ring), countHoles(ring), outlineLength(ring)]).toEqual([1, 1, 24]);
		expect(countPieces([ring[0]!, ring[1]!])).toBe(2);
	});
});

const mock = '../shared/mock/tiles.json';
describe.skipIf(!existsSync(mock))('beside the sketch (needs ../shared)', () => {
	it('is nearer to the truth, at most and in the mean', () => {
		const sketch = JSON.parse(readFileSync(mock, 'utf8')) as {
			code: string;
			row: number;
			col: number;
		}[];
		const byCode = new Map(sketch.map((tile) => [tile.code, tile]));
		const placed = hromadas.map(({ code }) => byCode.get(code)!);
		const theirs = displacements(
			truth,
			placed.map(({ row, col }) => centreOf({ row, column: col }))
		);
		expect(Math.max(...off)).toBeLessThan(Math.max(...theirs));
		expect(mean(off)).toBeLessThanOrEqual(mean(theirs));
	});
});
