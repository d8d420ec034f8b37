import { describe, expect, it } from 'vitest';
import { importBoundaries } from '#pipelines/boundaries/import-boundaries.ts';
import { RefusedBoundaries } from '#pipelines/boundaries/refused-boundaries.ts';
import {
	country,
	featureOf,
	features,
	fileOf,
	outlines,
	reference,
	toothed,
	type MadeUp
} from './made-up.ts';

const read = (list: readonly unknown[], more = {}, isPartial = false) =>
	importBoundaries(fileOf(list, more), reference, { isPartial });
const notesOf = (...given: Parameters<typeof read>) =>
	read(...given)
		.notes.map(({ en }) => en)
		.join('\n');

function refusal(attempt: () => unknown): string {
	try {
		attempt();
	} catch (error) {
		if (error instanceof RefusedBoundaries) {
			expect(error.said.uk).toMatch(/[а-яіїє]/);
			return error.said.en;
		}
		throw error;
	}
	throw new Error('was taken');
}

const changed = (at: number, change: (feature: MadeUp) => MadeUp) =>
	features().map((feature, index) => (index === at ? change(feature) : feature));

describe('matching', () => {
	it.each([
		['KATOTTG codes in any property', (at: number) => ({ x: reference.hromadas[at]!.code })],
		['KOATUU codes as numbers', (at: number) => ({ k: Number(reference.hromadas[at]!.koatuu) })],
		['codes among tags', (at: number) => ({ tags: { ref: reference.hromadas[at]!.code } })]
	])('knows hromadas by %s', (_, properties) => {
		expect(notesOf(features(properties))).toContain('Hromadas: 3 of 3 (by code 3');
	});

	it('knows hromadas by name with the words around it', () => {
		const named = features((at) => ({
			name: `${reference.hromadas[at]!.name.uk} міська територіальна громада`
		}));
		expect(notesOf(named)).toContain('(by code 0, by name 3, by centre 0)');
	});

	it('knows hromadas by the one centre in them', () => {
		expect(notesOf(features(() => ({})))).toContain('(by code 0, by name 0, by centre 3)');
	});

	it('takes no raion for a hromada though its centre is in it', () => {
		const raion = featureOf([toothed(31.4, 46.8, 0.6)]);
		const missing = () => read([...features(() => ({})).slice(0, 2), raion]);
		expect(refusal(missing)).toContain('2 hromadas of 3. Missing: Place2ska');
	});

	it('takes no namesake in another oblast', () => {
		const namesake = featureOf([toothed(37, 49)], { name: 'Вознесенська' });
		expect(notesOf([...features(), namesake])).toContain('left out');
	});

	it('refuses a code that lies elsewhere', () => {
		const stray = changed(2, (feature) => ({
			...feature,
			geometry: { type: 'Polygon', coordinates: [toothed(36, 49)] }
		}));
		expect(refusal(() => read(stray))).toContain('lies away from its centre (Town 2)');
	});

	it('takes parts of one hromada together', () => {
		const island = featureOf([toothed(31.05, 46.8, 0.05)], features()[0]!.properties);
		const { map } = read([...features(), island]);
		expect(map.areas[0]!.path.match(/M/g)).toHaveLength(2);
	});

	it('names what is missing, and takes the rest only when told', () => {
		const some = features().slice(1);
		expect(refusal(() => read(some))).toContain('Missing: Place0ska (UA48020010000091496)');
		expect(read(some, {}, true).map.areas.map(({ level }) => level)).toEqual([
			...['hromada', 'hromada', 'raion', 'raion']
		]);
	});
});

describe('coordinates', () => {
	const swapped = (feature: MadeUp): MadeUp => ({
		...feature,
		geometry: {
			type: 'Polygon',
			coordinates: (feature.geometry.coordinates as number[][][]).map((ring) =>
				ring.map(([x, y]) => [y, x])
			)
		}
	});

	it('are turned where latitude comes first, and that is said', () => {
		expect(notesOf(features().map(swapped))).toContain('the other way round');
		expect(read(features().map(swapped)).map).toEqual(read(features()).map);
	});

	it.each([
		[
			'metres',
			[
				[
					[3450000, 5950000],
					[3460000, 5950000],
					[3460000, 5960000],
					[3450000, 5950000]
				]
			],
			'look like metres'
		],
		['another country', [toothed(2, 48)], 'No point of the file lies in Ukraine']
	])('of %s are refused', (_, coordinates, said) => {
		expect(refusal(() => read([featureOf(coordinates)]))).toContain(said);
	});

	it('in another system are refused by its name', () => {
		const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::5562' } };
		expect(refusal(() => read(features(), { crs }))).toContain('EPSG::5562');
		const usual = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
		expect(read(features(), { crs: usual }).map.areas).toHaveLength(5);
	});
});

describe('outlines', () => {
	it('wound the wrong way are turned', () => {
		const other = changed(0, (feature) =>
			featureOf([outlines[0]!.toReversed()], feature.properties)
		);
		expect(notesOf(other)).toContain('wound the wrong way (RFC 7946): 1');
		expect(read(other).map.areas[2]!.path).toBe(read(features()).map.areas[2]!.path);
	});

	it('that are open are closed', () => {
		const open = changed(0, ({ properties }) => featureOf([outlines[0]!.slice(0, -1)], properties));
		expect(notesOf(open)).toContain('not closed: 1');
	});

	it('that cross themselves are told of', () => {
		const [a, b, ...rest] = outlines[0]!;
		const bow = changed(0, ({ properties }) =>
			featureOf([[a, rest[0], b, ...rest.slice(1)]], properties)
		);
		expect(notesOf(bow)).toMatch(/Place0ska crosses itself near 47\.\d+, 31\.\d+/);
	});

	it('that overlap much are refused, a little are told of', () => {
		const shifted = (by: number) =>
			changed(1, ({ properties }) => featureOf([toothed(31.2 - by, 47)], properties));
		expect(refusal(() => read(shifted(0.02)))).toMatch(/Place0ska and Place1ska overlap: \d+ km²/);
		expect(notesOf(shifted(0.001))).toContain('Place0ska and Place1ska overlap: 1.68 km²');
	});

	it('that leave a gap are told of', () => {
		const hole = toothed(31.08, 47.08, 0.04).toReversed();
		const holed = changed(0, ({ properties }) => featureOf([outlines[0], hole], properties));
		expect(notesOf(holed)).toContain('surface of none: 13 km²');
	});

	it('share one border however they are simplified', () => {
		const { areas } = read(features()).map;
		const [first, second] = areas;
		expect(first!.box.right).toBeGreaterThan(second!.box.left);
		expect(areas.filter(({ level }) => level === 'raion')).toHaveLength(2);
	});
});

describe('a map of the country', () => {
	it('with all regions draws where the oblast lies', () => {
		const { map, notes } = read(country());
		expect(map.kind).toBe('oblast');
		expect(map.areas).toHaveLength(27);
		expect(notes[0]!.en).toContain('27 of 27 regions, Crimea and Sevastopol');
	});

	it('without Crimea is refused in a clear sentence', () => {
		const without = country().slice(1);
		expect(refusal(() => read(without))).toBe(
			'The map of the country lacks: Autonomous Republic of Crimea. A map of Ukraine without Crimea and Sevastopol is not taken: they are Ukraine. Take a file within the internationally recognised borders.'
		);
	});

	it('without another region is refused by its name', () => {
		expect(refusal(() => read(country().filter((_, at) => at !== 11)))).toContain(
			'lacks: Luhansk Oblast'
		);
	});

	it('that gives Crimea to another country is refused', () => {
		const given = country().map((feature, at) =>
			at ? feature : { ...feature, properties: { name: 'Crimea', iso: 'RU-CR' } }
		);
		expect(refusal(() => read(given))).toContain('is marked as “RU-CR”');
	});
});
