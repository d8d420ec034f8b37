import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesOf } from '#pipelines/boundaries/geo-json.ts';
import { importBoundaries } from '#pipelines/boundaries/import-boundaries.ts';
import { RefusedBoundaries } from '#pipelines/boundaries/refused-boundaries.ts';
import { UnreadableInput } from '#pipelines/receive/incoming.ts';
import { featureOf, features, fileOf, outlines, reference } from './made-up.ts';

const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asText = (text: string) => new TextEncoder().encode(text);
const attempt = (bytes: Uint8Array) => () =>
	importBoundaries(bytes, reference, { isPartial: false });
const code = features()[0]!.properties;
const withCoordinates = (coordinates: unknown) =>
	fileOf([featureOf(coordinates, code), ...features().slice(1)]);
const tangle = Array.from({ length: 60_000 }, (_, at) => [31 + (at % 7) / 50, 47 + (at % 2) / 5]);

describe('a file that cannot be boundaries', () => {
	it.each([
		['empty', asText(''), 'cannot be read as JSON'],
		['no JSON', asText('Громада;Межа'), 'cannot be read as JSON'],
		['not a number', asText('{"type":"FeatureCollection","features":[NaN]}'), 'cannot be read'],
		['not UTF-8', new Uint8Array([0xff, 0xfe, 0x7b]), 'cannot be read'],
		['nested a million deep', asText('['.repeat(1e6) + ']'.repeat(1e6)), 'not GeoJSON'],
		['TopoJSON', asText('{"type":"Topology","objects":{},"arcs":[]}'), 'Save TopoJSON'],
		['null', asText('null'), 'not GeoJSON'],
		['features of nothing', fileOf([null, 1, 'x', {}, { geometry: 5 }]), 'holds no surface'],
		['points alone', fileOf([featureOf([31, 47], {}, 'Point')]), 'holds no surface'],
		['texts for numbers', withCoordinates([[['31', '47']]]), 'Feature № 1'],
		['missing numbers', withCoordinates([[[31], [31, 48], [32, 48], [31, 47]]]), 'must be numbers'],
		['coordinates nested deep', withCoordinates([[[[[[31, 47]]]]]]), 'must be numbers'],
		[
			'infinite numbers',
			asText(
				JSON.stringify({
					type: 'Feature',
					properties: code,
					geometry: { type: 'Polygon', coordinates: [outlines[0]] }
				}).replace('31,', '1e999,')
			),
			'must be numbers'
		],
		['a tangle', withCoordinates([tangle]), 'a tangle'],
		['other places', fileOf([featureOf([outlines[0]!.map(([x, y]) => [x - 5, y])])]), 'no hromada']
	])('is refused with its reason: %s', (_, bytes, said) => {
		expect(attempt(bytes)).toThrow(RefusedBoundaries);
		expect(attempt(bytes)).toThrow(said);
	});

	it('is refused by its size before it is read', () => {
		const path = join(folder, 'large.geojson');
		writeFileSync(path, '');
		truncateSync(path, 200 * 2 ** 20);
		expect(() => bytesOf(path)).toThrow('too large: 200 MB of 120 MB');
		expect(() => bytesOf(folder)).toThrow(UnreadableInput);
		expect(() => bytesOf(join(folder, 'gone'))).toThrow(UnreadableInput);
	});

	it('is refused where it holds more points than a country', () => {
		const ring = `[${'[31,47],'.repeat(4_100_000)}[31,47]]`;
		const bytes = asText(
			`{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`
		);
		expect(attempt(bytes)).toThrow('more than 4 million points');
	}, 60_000);

	it('is no outline of many points: that is simplified', () => {
		const ring = Array.from({ length: 2e5 }, (_, at) => {
			const angle = (at / 2e5) * 2 * Math.PI;
			return [31.1 + 0.1 * Math.cos(angle), 47.1 + 0.1 * Math.sin(angle)];
		});
		const { map } = importBoundaries(withCoordinates([ring]), reference, { isPartial: false });
		expect(map.areas[0]!.path.length).toBeLessThan(3000);
	}, 60_000);
});
