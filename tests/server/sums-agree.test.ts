import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/server/questions/fragments/selected-hromadas.ts';
import { ascHromadas } from '#lib/server/questions/asc-hromadas.ts';
import { channelTrend } from '#lib/server/questions/channel-trend.ts';
import { indicatorSources } from '#lib/server/questions/indicator-sources.ts';
import { indicatorTrend } from '#lib/server/questions/indicator-trend.ts';
import { servicesThenNow } from '#lib/server/questions/services-then-now.ts';
import type { Cell, Content } from './fixture-snapshot.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

type Row = Record<string, Cell>;
interface Part {
	sum?: string;
	sumTrue?: string[];
	countKnown?: string[];
	where?: Record<string, Cell[]>;
	notNull?: string[];
}
type Indicators = { id: string; from?: { numerator: Part; denominator: Part } }[];

const scope: Scope = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp', territory: 'all' }
};
const origin = { submission: 1, demo: true };

const point = (hromada_id: number, kind: string, status: string, more: Row): Row => ({
	...{ period: '2026-Q1', hromada_id, kind, status, name: kind, ...origin },
	...more
});
const POINTS = [
	point(1, 'asc', 'active', { days_planned: 60, days_open: 50, ramp: true, backup_power: true }),
	point(1, 'mobile', 'active', { days_planned: 20, days_open: 18, ramp: true, braille: true }),
	point(2, 'territorial_unit', 'suspended', { days_planned: 60, days_open: 10, ramp: true }),
	point(2, 'remote_workplace', 'active', { days_planned: 60, ramp: false, backup_power: false }),
	point(3, 'asc', 'closed', { days_planned: 60, days_open: 0, ramp: true }),
	point(4, 'mobile', 'active', { pram_place: true, backup_power: true })
];

const rendered = (hromada_id: number, month: string, channel: string, applications: number) => ({
	...{ hromada_id, month, service_id: 'residence', channel, applications, ...origin }
});
const share = (hromada_id: number, period: string, more: Row): Row => ({
	...{ indicator_id: 'e_services_share', hromada_id, period, ...origin },
	...{ grain: period.includes('Q') ? 'quarter' : 'month', ...more }
});
/** The second hromada sent only January: its quarter is late. */
const CONTENT: Content = {
	...SMALL_OBLAST,
	service_point: POINTS,
	indicator: [
		...SMALL_OBLAST.indicator!,
		{ ...SMALL_OBLAST.indicator!.at(-1)!, id: 'e_services_share', position: 8 }
	],
	services_rendered: [
		rendered(1, '2025-10', 'online', 10),
		rendered(1, '2025-10', 'counter', 30),
		rendered(2, '2025-10', 'counter', 60),
		rendered(1, '2026-01', 'online', 40),
		rendered(1, '2026-02', 'counter', 60),
		rendered(2, '2026-01', 'online', 1000)
	],
	observation: [
		share(1, '2025-Q4', { numerator: 10, denominator: 40 }),
		share(2, '2025-Q4', { numerator: 0, denominator: 60 }),
		share(1, '2026-01', { numerator: 40, denominator: 40 }),
		share(1, '2026-02', { numerator: 0, denominator: 60, submission: 2 }),
		share(2, '2026-01', { numerator: 1000, denominator: 1000 }),
		share(1, '2026-Q1', { numerator: 40, denominator: 100, submission: 2 }),
		share(2, '2026-Q1', { absence: 'late' })
	]
};

const indicators = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../data/catalogue/indicators.json'), 'utf8')
) as Indicators;

/** What the catalogue's aggregate gives over all points. */
function totalOf({ sum, sumTrue, countKnown, where, notNull }: Part): number {
	const taken = POINTS.filter(
		(row) =>
			Object.entries(where ?? {}).every(([name, values]) => values.includes(row[name] ?? null)) &&
			(notNull ?? []).every((name) => typeof row[name] === 'number')
	);
	const ofRow = (row: Row): number => {
		if (sum) return Number(row[sum]);
		if (sumTrue) return sumTrue.filter((name) => row[name] === true).length;
		return (countKnown ?? []).filter((name) => typeof row[name] === 'boolean').length;
	};
	return taken.reduce((total, row) => total + ofRow(row), 0);
}

describe('the sums of a download', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(CONTENT)));
	afterAll(() => fixture.close());

	it.each([
		['asc_days_kept_share', 'days_open', 'days_planned', [78, 140]],
		['barrier_free_share', 'conditions_met', 'conditions_asked', [1, 2]],
		['asc_autonomous_power_share', 'backup_power', 'backup_power_asked', [2, 3]]
	] as const)('by hromada are those of %s', async (id, part, whole, byHand) => {
		const rows = await fixture.ask(ascHromadas, { scope });
		const sumOf = (name: typeof part | typeof whole) =>
			rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
		const { from } = indicators.find((indicator) => indicator.id === id)!;
		expect([sumOf(part), sumOf(whole)]).toEqual(byHand);
		expect([totalOf(from!.numerator), totalOf(from!.denominator)]).toEqual(byHand);
	});

	it('by service are those of the share of all services, then and now', async () => {
		const [row] = await fixture.ask(servicesThenNow, { scope, then: '2025-Q4' });
		const trend = await fixture.ask(indicatorTrend, {
			...{ scope, indicators: ['e_services_share'], grain: 'quarter' }
		});
		expect(row).toMatchObject({
			...{ then_online: 10, then_total: 100, now_online: 40, now_total: 100, now_share: 40 },
			...{ then_reported: 2, now_reported: 1, now_hromadas: 1, now_expected: 5 }
		});
		expect(trend.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
			[row?.then_online, row?.then_total],
			[row?.now_online, row?.now_total]
		]);
	});

	it('by channel say how many hromadas of how many are in each month', async () => {
		const rows = await fixture.ask(channelTrend, { scope });
		const counted = rows.map(({ month, hromadas, expected }) => [month, hromadas, expected]);
		expect(counted).toContainEqual(['2026-01', 2, 5]);
		expect(counted).toContainEqual(['2026-02', 1, 5]);
	});

	it('come from the files of every month of the quarter', async () => {
		const rows = await fixture.ask(indicatorSources, {
			...{ indicator: 'e_services_share', period: '2026-Q1' }
		});
		expect(rows.map(({ seq, hromadas }) => [seq, hromadas])).toEqual([
			[2, 1],
			[1, 2]
		]);
	});
});
