import { squareKilometres } from '#pipelines/boundaries/square-kilometres.ts';
import { REGIONS } from '#pipelines/boundaries/region.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { Reference } from '#pipelines/reference/reference.ts';

type Corner = [number, number];
export type Outline = Corner[];

export interface MadeUp {
	type: 'Feature';
	properties: Record<string, unknown>;
	geometry: { type: string; coordinates: unknown };
}

/** A rectangle of degrees, counterclockwise, with a tooth in its right side and its left one. */
export function toothed(west: number, south: number, size = 0.2): Outline {
	const [east, north, middle] = [west + size, south + size, south + size / 2];
	const tooth = size / 10;
	const corners: Outline = [
		[west, south],
		[east, south],
		[east + tooth, middle],
		[east, north],
		[west, north],
		[west + tooth, middle],
		[west, south]
	];
	return corners.map(([x, y]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]);
}

const CODES = ['UA48020010000091496', 'UA48020030000061219', 'UA48040010000000001'];
const RAIONS = ['UA48020000000033544', 'UA48020000000033544', 'UA48040000000011780'];
const NAMES = ['Баштанська', 'Березнегуватська', 'Вознесенська'];
const WESTS = [31, 31.2, 31.4];

export const outlines = WESTS.map((west) => toothed(west, 47));

const hromadas: Hromada[] = CODES.map((code, at) => ({
	id: at + 1,
	code,
	raionCode: RAIONS[at]!,
	type: 'urban',
	name: { uk: NAMES[at]!, en: `Place${at}ska` },
	formerName: null,
	renamedOn: null,
	centre: { uk: `Місто ${at}`, en: `Town ${at}` },
	lat: 47.1,
	lon: WESTS[at]! + 0.1,
	areaKm2: squareKilometres([[outlines[at]!]]),
	koatuu: `482010000${at}`,
	budgetCode: null
}));

/** Three hromadas in a row, the first two in one raion. */
export const reference: Reference = {
	oblast: {
		code: 'UA48000000000039575',
		name: { uk: 'Миколаївська область', en: 'Mykolaiv Oblast' },
		genitive: { uk: 'Миколаївської області', en: 'Mykolaiv Oblast' }
	},
	raions: ['Баштанський', 'Вознесенський'].map((uk, at) => ({
		code: ['UA48020000000033544', 'UA48040000000011780'][at]!,
		position: at + 1,
		name: { uk, en: `Raion${at}` }
	})),
	hromadas,
	populationBases: [],
	population: [],
	statuses: [],
	aliases: [],
	tiles: []
};

export const featureOf = (
	coordinates: unknown,
	properties: Record<string, unknown> = {},
	type = 'Polygon'
): MadeUp => ({ type: 'Feature', properties, geometry: { type, coordinates } });

/** The three hromadas with what their properties are to say. */
export const features = (
	properties: (at: number) => Record<string, unknown> = (at) => ({ katottg: CODES[at] })
): MadeUp[] => outlines.map((outline, at) => featureOf([outline], properties(at)));

export const fileOf = (list: readonly unknown[], more: object = {}): Uint8Array =>
	new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: list, ...more }));

/** Ukraine as a small square around each region's centre. */
export const country = (): MadeUp[] =>
	REGIONS.map(({ name, lon, lat }) =>
		featureOf([toothed(lon - 0.1, lat - 0.1)], { name: name.uk, 'ISO3166-2': 'UA' })
	);
