import type { Cell, Content } from './fixture-snapshot.ts';

const both = (name: string, text: string) => ({ [`${name}_uk`]: text, [`${name}_en`]: text });
const origin = { submission: 1, demo: true };

/** Five hromadas in two raions; their answers are computed by hand in the tests. */
const hromada = [
	[1, 'UA01', 'R1', 'urban', 10],
	[2, 'UA02', 'R1', 'settlement', 20],
	[3, 'UA03', 'R1', 'rural', 30],
	[4, 'UA04', 'R2', 'urban', 40],
	[5, 'UA05', 'R2', 'rural', 50]
].map(([id, code, raion_code, type, area_km2]) => ({
	...{ id, code, raion_code, type, area_km2, tile_row: 0, tile_column: id },
	...both('name', `H${id}`),
	...both('centre', `C${id}`),
	...{ lat: 47, lon: 32 }
})) as Record<string, Cell>[];

const residents: [string, (number | null)[]][] = [
	['2022', [1000, 2000, 3000, 4000, null]],
	['2023-idp', [1100, 1900, 3000, 4000, 500]]
];

const indicator = (
	id: string,
	position: number,
	more: { rollup: string; denominator: string; scale: number; frequency?: string }
) => ({
	...{ id, position, theme: 'th', dataset: 'indicator-return', unit: 'percent' },
	...{ direction: 'higher', frequency: 'quarter', decimals: 1, ...more },
	...Object.fromEntries(
		['name', 'short_name', 'definition', 'formula', 'source', 'limits'].flatMap((name) =>
			Object.entries(both(name, id))
		)
	)
});

const kindOf = (code: string, position: number, severity: string, stage: string) => ({
	...{ code, position, severity, stage },
	...Object.fromEntries(
		['title', 'text', 'remedy', 'example'].flatMap((name) =>
			Object.entries(both(name, `${code} → ${name}`))
		)
	)
});

type Observed = [
	indicator: string,
	hromada: number,
	period: string,
	value: number | string,
	of?: number
];
const observed: Observed[] = [
	['share', 1, '2026-Q1', 10, 20],
	['share', 2, '2026-Q1', 30, 40],
	['share', 3, '2026-Q1', 'late'],
	['share', 4, '2026-Q1', 5, 0],
	['share', 5, '2026-Q1', 'hostilities'],
	['share', 1, '2025-Q4', 5, 20],
	['share', 2, '2025-Q4', 10, 40],
	['share', 1, '2025-Q1', 2, 20],
	['total', 1, '2026-Q1', 10],
	['total', 2, '2026-Q1', 20],
	['total', 4, '2026-Q1', 0],
	['per10k', 1, '2026-Q1', 2],
	['per10k', 2, '2026-Q1', 4],
	['covered', 1, '2026-Q1', 1],
	['covered', 2, '2026-Q1', 0],
	['covered', 4, '2026-Q1', 1],
	['yes', 1, '2026-Q1', 1],
	['yes', 2, '2026-Q1', 0],
	['yes', 3, '2026-Q1', 1],
	['middle', 1, '2026-Q1', 3],
	['middle', 2, '2026-Q1', 7],
	['middle', 3, '2026-Q1', 100],
	['monthly', 1, '2026-01', 1, 10],
	['monthly', 1, '2026-Q1', 6, 30],
	['monthly', 2, '2026-Q1', 'late']
];

function observation([indicator_id, hromada_id, period, value, of]: Observed) {
	const isAbsent = typeof value === 'string';
	return {
		...{ indicator_id, hromada_id, period, grain: period.includes('Q') ? 'quarter' : 'month' },
		numerator: isAbsent ? null : value,
		denominator: of ?? null,
		absence: isAbsent ? value : null,
		...origin
	};
}

const point = (
	code: string,
	hromada_id: number,
	kind: string,
	more: Record<string, Cell> = {}
) => ({
	...{ period: '2026-Q1', code, hromada_id, kind, name: code, status: 'active', ...origin },
	...more
});

const rendered = (
	hromada_id: number,
	month: string,
	service_id: string,
	channel: string,
	applications: number
) => ({ hromada_id, month, service_id, channel, applications, refusals: 0, ...origin });

const due = (
	dataset: string,
	hromada_id: number,
	period: string,
	due_on: string,
	state: string
) => ({ dataset, hromada_id, period, due_on, state, demo: true });

const report = (recommendation_id: string, reported_on: string, more: Record<string, Cell>) => ({
	...{ recommendation_id, reported_on, owner_status: 'in_progress', ...origin },
	...more
});

const recommendation = (id: string, more: Record<string, Cell>) => ({
	...{ id, theme: 'a', issued_on: '2025-11-10', due_on: '2026-04-01', ...origin },
	...Object.assign(
		{},
		...['theme_name', 'title', 'owner', 'objective', 'key_result'].map((name) => both(name, id))
	),
	...more
});

export const SMALL_OBLAST: Content = {
	oblast: [{ code: 'UA', ...both('name', 'O'), ...both('genitive', 'O') }],
	raion: [
		{ code: 'R1', position: 1, ...both('name', 'R1') },
		{ code: 'R2', position: 2, ...both('name', 'R2') }
	],
	hromada,
	boundary: [
		{
			...{ kind: 'hromada', level: 'hromada', code: 'UA01', path: 'M0 0l9 0 0 9z' },
			...{ min_x: 0, min_y: 0, max_x: 9, max_y: 9, label_x: 5, label_y: 3, label_width: 4 }
		}
	],
	boundary_map: [
		{
			...{ kind: 'hromada', file: 'o.geojson', sha256: '00', licence: 'CC0', source: 'O' },
			...{ width: 9, height: 9, meridian: 31, south: 46, north: 48, scale: 1, x: 0, y: 0 }
		}
	],
	population_base: residents.map(([base], position) => ({
		...{ base, position, counted_on: '2022-01-01', url: null },
		...both('name', base),
		...both('source', base)
	})),
	population: residents.flatMap(([base, counts]) =>
		counts.flatMap((count, i) =>
			count === null ? [] : [{ base, hromada_id: i + 1, residents: count }]
		)
	),
	territorial_status: [
		{ hromada_id: 5, status: 'occupied', scope: 'whole', from_date: '2022-03-01', to_date: null },
		{
			...{ hromada_id: 4, status: 'active_hostilities', scope: 'whole' },
			...{ from_date: '2026-01-01', to_date: '2026-04-15' }
		},
		{
			...{ hromada_id: 2, status: 'possible_hostilities', scope: 'part', place: 'y' },
			...{ from_date: '2022-03-01', to_date: null }
		},
		{
			...{ hromada_id: 3, status: 'active_hostilities', scope: 'part', place: 'x' },
			...{ from_date: '2022-03-01', to_date: null }
		}
	],
	theme: [{ id: 'th', position: 1, ...both('name', 'Theme') }],
	indicator: [
		indicator('share', 1, { rollup: 'ratio', denominator: 'reported', scale: 100 }),
		indicator('total', 2, { rollup: 'sum', denominator: 'none', scale: 1 }),
		indicator('per10k', 3, { rollup: 'ratio', denominator: 'population', scale: 10000 }),
		indicator('covered', 4, { rollup: 'ratio', denominator: 'residents', scale: 100 }),
		indicator('yes', 5, { rollup: 'share_of_hromadas', denominator: 'none', scale: 1 }),
		indicator('middle', 6, { rollup: 'median', denominator: 'none', scale: 1 }),
		indicator('monthly', 7, {
			...{ rollup: 'ratio', denominator: 'reported', scale: 100, frequency: 'month' }
		})
	],
	observation: observed.map(observation),
	service: [
		{ id: 'residence', position: 1, ...both('name', 'Residence') },
		{ id: 'benefits', position: 2, ...both('name', 'Benefits') }
	],
	services_rendered: [
		rendered(1, '2025-10', 'residence', 'counter', 90),
		rendered(1, '2025-10', 'residence', 'online', 10),
		rendered(1, '2026-01', 'residence', 'counter', 60),
		rendered(1, '2026-01', 'residence', 'online', 40),
		rendered(2, '2026-01', 'residence', 'counter', 50),
		rendered(2, '2026-02', 'benefits', 'remote_workplace', 7)
	],
	service_point: [
		point('A1', 1, 'asc', {
			...{ staff: 4, days_planned: 60, days_open: 60, backup_power: true },
			...{ ramp: true, braille: false, diia_stage: 'certified' }
		}),
		point('A2', 1, 'remote_workplace', { staff: 1, ramp: false }),
		point('B1', 2, 'asc', { staff: 2, days_planned: 60, days_open: 50, diia_stage: 'planned' }),
		point('C1', 3, 'mobile'),
		point('D1', 4, 'asc', { status: 'suspended', staff: 3 }),
		{ ...point('R1', 1, 'asc', { period: '2023', staff: 11 }), demo: false },
		{ ...point('R2', 2, 'asc', { period: '2023', staff: 5 }), demo: false },
		{ ...point('R3', 3, 'remote_workplace', { period: '2023', staff: 1 }), demo: false }
	],
	target: [
		{
			...{ indicator_id: 'share', scope: 'UA', period: '2026-Q4', value: 90, demo: true },
			...both('source', 's')
		}
	],
	recommendation: [
		recommendation('REC-1', { indicator_id: 'share' }),
		recommendation('REC-2', { indicator_id: 'share', hromada_id: 2, issued_on: '2026-02-01' }),
		recommendation('REC-3', {})
	],
	progress_report: [
		report('REC-1', '2026-01-10', { evidence: 'https://example.org/a', verified_status: 'done' }),
		report('REC-1', '2026-02-10', { owner_status: 'done', note_uk: 'n', note_en: 'n' })
	],
	submission: [
		{
			...{ seq: 1, sha256: 'a'.repeat(64), file: 'one.csv', dataset: 'indicator-return' },
			...{ received_on: '2026-05-20', status: 'current', demo: true, hromada_id: null },
			...{ rows_in: 10, loaded: 8, quarantined: 1, not_data: 1, report: '{"issues":[]}' }
		},
		{
			...{ seq: 2, sha256: 'b'.repeat(64), file: 'two.csv', dataset: 'indicator-return' },
			...{ received_on: '2026-05-19', status: 'superseded', demo: true, hromada_id: 3 },
			...{ rows_in: 5, loaded: 5, quarantined: 0, not_data: 0, report: '{"issues":[]}' }
		}
	],
	issue_kind: [
		kindOf('unknown-column', 1, 'warning', 'recognise'),
		kindOf('invalid-number', 2, 'error', 'convert')
	],
	submission_issue: [
		{ submission: 1, code: 'unknown-column', accepted_by: 'Name' },
		{ submission: 2, code: 'unknown-column' }
	],
	quarantine: [
		{ submission: 1, row: 4, hromada_id: 2, code: 'unknown-place', cells: '["x"]' },
		{ submission: 1, row: 9, code: 'done-without-evidence', cells: '["10.03.2026","REC-2","done"]' }
	],
	reporting: [
		due('services-rendered', 1, '2026-01', '2026-02-15', 'on_time'),
		due('services-rendered', 1, '2026-02', '2026-03-15', 'not_reported'),
		due('services-rendered', 1, '2026-03', '2026-04-15', 'late'),
		due('services-rendered', 2, '2026-01', '2026-02-15', 'after_due'),
		due('services-rendered', 2, '2026-02', '2026-03-15', 'on_time'),
		due('services-rendered', 2, '2026-03', '2026-04-15', 'on_time'),
		due('services-rendered', 5, '2026-03', '2026-04-15', 'hostilities'),
		due('services-rendered', 1, '2026-04', '2026-05-15', 'late')
	],
	published_index: [
		{
			...{ index_id: 'dti', method: '2025', period: '2025-Q2', scale: '0-100', value: 35.99 },
			...{ rank: 16, source_url: 'https://example.org/', ...both('index_name', 'DTI') },
			...both('territory', 'O')
		}
	]
};
