import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ascHromadas } from '#lib/server/questions/asc-hromadas.ts';
import { channelTrend } from '#lib/server/questions/channel-trend.ts';
import { conditions } from '#lib/server/questions/conditions.ts';
import type { Scope } from '#lib/server/questions/fragments/selected-hromadas.ts';
import { hromadaValues } from '#lib/server/questions/hromada-values.ts';
import { hromadas } from '#lib/server/questions/hromadas.ts';
import { hromadaSubmissions } from '#lib/server/questions/hromada-submissions.ts';
import { networkByPeriod } from '#lib/server/questions/network-by-period.ts';
import { lastDue, nextDue } from '#lib/server/questions/next-due.ts';
import { onlineGrid } from '#lib/server/questions/online-grid.ts';
import { realRegister } from '#lib/server/questions/real-register.ts';
import { recommendations } from '#lib/server/questions/recommendations.ts';
import { reportingSummary } from '#lib/server/questions/reporting-summary.ts';
import { servicesAtCounter } from '#lib/server/questions/services-at-counter.ts';
import { silentHromadas } from '#lib/server/questions/silent-hromadas.ts';
import { snapshotFacts } from '#lib/server/questions/snapshot-facts.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const scope: Scope = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp', territory: 'all' }
};

describe('the answers of the pages', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(SMALL_OBLAST)));
	afterAll(() => fixture.close());

	it('count the network of each hromada, gaps included', async () => {
		const rows = await fixture.ask(ascHromadas, { scope });
		expect(rows).toHaveLength(5);
		expect(rows[0]).toMatchObject({
			...{ asc: 1, remote_workplaces: 1, points: 2, staff: 5, diia_stage: 'certified' },
			...{ conditions_met: 1, conditions_asked: 3, days_planned: 60, days_open: 60 }
		});
		expect(rows[0]?.staff_per_10k).toBeCloseTo(50000 / 1100, 9);
		expect(rows[1]).toMatchObject({ has_main_office: true, asc: 1 });
		expect(rows[2]).toMatchObject({ has_main_office: false, has_any_point: true, mobile: 1 });
		expect(rows[3]).toMatchObject({ asc: 0, suspended: 1, points: 0, absence: null });
	});

	it('say where the register of the period is missing', async () => {
		const rows = await fixture.ask(ascHromadas, { scope: { ...scope, period: '2025-Q4' } });
		expect(rows.every((row) => row.absence === 'not_reported')).toBe(true);
	});

	it('mark what never came as the data set is marked', async () => {
		const register = await fixture.ask(ascHromadas, { scope: { ...scope, period: '2025-Q4' } });
		const values = await fixture.ask(hromadaValues, { scope, indicator: 'yes' });
		const grid = await fixture.ask(onlineGrid, { scope, from: '2025-10', to: '2026-03' });
		const absent = [...register, ...values, ...grid].filter(({ absence }) => absence !== null);
		expect(absent.length).toBeGreaterThan(10);
		expect(absent.filter(({ demo }) => !demo)).toEqual([]);
	});

	it('count active points by kind', async () => {
		const rows = await fixture.ask(networkByPeriod, { scope });
		const now = rows.filter((row) => row.period === '2026-Q1');
		expect(now.map(({ kind, points }) => [kind, points])).toEqual([
			['asc', 2],
			['mobile', 1],
			['remote_workplace', 1]
		]);
	});

	it('share out each condition over the points that know of it', async () => {
		const rows = await fixture.ask(conditions, { scope });
		expect(rows[0]).toEqual({
			...{ condition: 'ramp', met: 1, asked: 2, points: 3, share: 50, demo: true }
		});
		expect(rows[1]).toMatchObject({ condition: 'accessible_toilet', asked: 0, share: null });
	});

	it('tell the real register apart', async () => {
		const rows = await fixture.ask(realRegister, { scope: { ...scope, base: '2022' } });
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({
			...{ period: '2023', asc: 2, remote_workplaces: 1, staff: 17, hromadas_with_asc: 2 },
			...{ residents_with_asc: 3000, residents: 10000, share_with_asc: 30 },
			...{ staff_per_10k_min: 25, staff_per_10k_median: 67.5, staff_per_10k_max: 110 }
		});
	});

	it('share out applications by channel', async () => {
		const rows = await fixture.ask(channelTrend, { scope });
		const january = rows.filter((row) => row.month === '2026-01');
		expect(january).toHaveLength(2);
		expect(january[0]).toMatchObject({ channel: 'counter', applications: 110, hromadas: 2 });
		expect(january[1]?.share).toBeCloseTo((100 * 40) / 150, 9);
	});

	it('name services that stay at the counter, and where', async () => {
		const rows = await fixture.ask(servicesAtCounter, { scope });
		expect(rows.map((row) => [row.service_id, row.code, row.hromadas])).toEqual([
			['residence', 'UA02', 2],
			['benefits', 'UA02', 1]
		]);
	});

	it('give a reason for each empty cell of the grid', async () => {
		const rows = await fixture.ask(onlineGrid, { scope, from: '2026-01', to: '2026-03' });
		const cell = (id: number, month: string) =>
			rows.find((row) => row.hromada_id === id && row.month === month);
		expect(rows).toHaveLength(15);
		expect(cell(1, '2026-01')).toMatchObject({ share: 40, absence: null });
		expect(cell(1, '2026-02')?.absence).toBe('not_reported');
		expect(cell(1, '2026-03')?.absence).toBe('late');
		expect(cell(5, '2026-03')?.absence).toBe('hostilities');
	});

	it('count returns by what became of them', async () => {
		const rows = await fixture.ask(reportingSummary, { scope });
		expect(rows.find((row) => row.period === '2026-03')).toMatchObject({
			...{ expected: 3, received: 1, late: 1, hostilities: 1, due_on: '2026-04-15' }
		});
	});

	it('name the silent, for how long and how late', async () => {
		const rows = await fixture.ask(silentHromadas, { scope });
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({
			...{ code: 'UA01', periods_silent: 2, first_silent: '2026-02', period: '2026-03' },
			...{ state: 'late', days_late: 35 }
		});
	});

	it('foretell the next due day', async () => {
		const rows = await fixture.ask(lastDue);
		expect(nextDue(rows, '2026-05-20')).toEqual({
			...{ dataset: 'services-rendered', period: '2026-05', due_on: '2026-06-15' }
		});
	});

	it('keep what the owner says apart from what was verified', async () => {
		const rows = await fixture.ask(recommendations, { hromada: null });
		expect(rows[0]).toMatchObject({
			...{ id: 'REC-1', owner_status: 'done', verified_status: 'done', reports: 2 },
			...{ verified_on: '2026-01-10', reported_on: '2026-02-10', evidence_count: 1 }
		});
		expect(rows[2]).toMatchObject({ id: 'REC-3', owner_status: 'not_started', reports: 0 });
	});

	it('find the files that touch a hromada', async () => {
		const seqs = async (code: string) =>
			(await fixture.ask(hromadaSubmissions, { code })).map((row) => row.seq);
		expect(await seqs('UA03')).toEqual([2, 1]);
		expect(await seqs('UA02')).toEqual([1]);
	});

	it('say the gravest status of a territory on the last day', async () => {
		const rows = await fixture.ask(hromadas, { base: '2022', period: '2026-Q1' });
		expect(rows.map((row) => row.status)).toEqual([
			...[null, null, null, 'active_hostilities', 'occupied']
		]);
	});

	it('count files and rows', async () => {
		const [facts] = await fixture.ask(snapshotFacts);
		expect(facts).toMatchObject({ files: 2, current: 1, superseded: 1, rows_in: 15, loaded: 13 });
		expect(facts).toMatchObject({ sequence: 1, as_of: '2026-05-20', demo: true });
	});
});
