import type { Cell, Content } from '../server/fixture-snapshot.ts';

const both = (name: string, uk: string, en = uk) => ({ [`${name}_uk`]: uk, [`${name}_en`]: en });
type Rows = Record<string, Cell>[];

/** Four hromadas of 4000, 3000, 2000 and 1000 residents; two share a name. */
const hromada: Rows = [
	[1, 'UA01', 'urban', 'Кам’янська', 'Kamianska'],
	[2, 'UA02', 'urban', 'Первомайська', 'Pervomaiska'],
	[3, 'UA03', 'settlement', 'Первомайська', 'Pervomaiska'],
	[4, 'UA04', 'rural', 'Степова', 'Stepova']
].map(([id, code, type, uk, en]) => ({
	...{ id: id!, code: code!, type: type!, raion_code: 'R1', tile_row: 0, tile_column: id! },
	...both('name', String(uk), String(en)),
	...both('centre', 'C')
}));

const INDICATORS = ['asc_residents_main', 'asc_residents_any', 'asc_residents_as_planned'];

/** Whether each hromada has a main office: a year ago and now. */
const MAIN: [period: string, has: (0 | 1 | null)[]][] = [
	['2025-Q1', [1, 0, 0, 1]],
	['2026-Q1', [1, 1, 0, 0]]
];

const point = (
	period: string,
	hromada_id: number,
	kind: string,
	name: string,
	more: Record<string, Cell> = {}
) => ({
	...{ period, hromada_id, kind, name, code: name, address: 'вул. В’язівська, 3' },
	...{ status: 'active', staff: 2, submission: 1, demo: true, ramp: true, braille: false },
	...more
});

/** A small oblast of which every finding of the page can be said by hand. */
export const ASC_OBLAST: Content = {
	oblast: [{ code: 'UA', ...both('name', 'Область', 'Oblast') }],
	raion: [{ code: 'R1', position: 1, ...both('name', 'Перший', 'First') }],
	hromada,
	population_base: [
		['2022', 2, '2022-01-01'],
		['2023-idp', 1, '2023-07-25']
	].map(([base, position, counted_on]) => ({
		...{ base: base!, position: position!, counted_on: counted_on! },
		...both('name', String(base)),
		...both('source', `S${base}`)
	})),
	population: ['2022', '2023-idp'].flatMap((base) =>
		[4000, 3000, 2000, 1000].map((residents, at) => ({ base, hromada_id: at + 1, residents }))
	),
	indicator: INDICATORS.map((id, position) => ({
		...{ id, position, theme: 'access', dataset: 'service-points', unit: 'percent' },
		...{ direction: 'higher', frequency: 'quarter', rollup: 'ratio', denominator: 'residents' },
		...{ scale: 100, decimals: 1, ...both('name', id), ...both('short_name', id) }
	})),
	observation: MAIN.flatMap(([period, has]) =>
		has.map((numerator, at) => ({
			...{ indicator_id: INDICATORS[0]!, hromada_id: at + 1, period, grain: 'quarter' },
			...{ numerator, submission: 1, demo: true }
		}))
	),
	service_point: [
		point('2023', 1, 'asc', 'Давній', { demo: false, staff: 8 }),
		point('2023', 1, 'remote_workplace', 'Давнє місце', { demo: false, staff: null }),
		point('2026-Q1', 1, 'asc', 'ЦНАП Кам’янської ради'),
		point('2026-Q1', 2, 'asc', 'ЦНАП міста'),
		point('2026-Q1', 3, 'remote_workplace', 'ВРМ одне'),
		point('2026-Q1', 3, 'remote_workplace', 'ВРМ друге'),
		point('2026-Q1', 4, 'asc', 'Зачинений ЦНАП', { status: 'suspended' })
	]
};
