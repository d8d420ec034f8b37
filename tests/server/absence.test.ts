import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSENCES } from '#lib/domain/absence.ts';
import type { Locale } from '#lib/domain/place.ts';
import { csvOf } from '#lib/server/exports/csv.ts';
import { EXPORTS } from '#lib/server/exports/export-tables.ts';
import { takeExport } from '#lib/server/exports/take-export.ts';
import { hromadaProfile } from '#lib/server/questions/hromada-profile.ts';
import { indicatorDistribution } from '#lib/server/questions/indicator-distribution.ts';
import { indicatorTrend } from '#lib/server/questions/indicator-trend.ts';
import { ABSENCE_OBLAST, codeOf, KINDS, SHARE } from './absence-oblast.ts';
import { openFixture } from './open-fixture.ts';

const scope = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp' },
	territory: 'all' as const
};
const HEADINGS = {
	uk: { delimiter: ';', value: 'Значення', absence: 'Чому немає значення' },
	en: { delimiter: ',', value: 'Value', absence: 'Why there is no value' }
};

describe('what stands in place of a value', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(ABSENCE_OBLAST)));
	afterAll(() => fixture.close());

	it('is counted by no figure of the oblast', async () => {
		const given = { scope, indicators: ['share'], grain: 'quarter' as const };
		const rows = await fixture.ask(indicatorTrend, given);
		const now = rows.find(({ period }) => period === '2026-Q1');
		expect(now).toMatchObject({ reported: 5, expected: 10 });
		expect(now?.value).toBeCloseTo(SHARE, 9);
	});

	it('is on no strip', async () => {
		const rows = await fixture.ask(indicatorDistribution, { scope });
		const ids = rows.filter((row) => row.indicator_id === 'share').map((row) => row.hromada_id);
		expect(ids).toEqual([1, 2, 9, 10, 11]);
	});

	it('is counted by nothing beside a hromada', async () => {
		const similar = KINDS.slice(1).map((_, at) => `th ${codeOf(at + 1)} 1`);
		const rows = await fixture.ask(hromadaProfile, { ...scope, code: 'UA01', similar });
		expect(rows[0]).toMatchObject({ indicator_id: 'share', value: 0, alike_reported: 1 });
		expect(rows[0]?.alike_value).toBeCloseTo(100 / 4000, 9);
		expect(rows[0]?.raion_median).toBe(50);
	});

	it.each(['uk', 'en'] as const)(
		'is told apart in each row of a file in %s',
		async (locale: Locale) => {
			const asked = {
				query: new URLSearchParams({ indicator: 'share' }),
				selection: { ...scope, snapshot: null }
			};
			const table = await takeExport(EXPORTS.get('hromada-values')!, asked, fixture);
			const { delimiter, value, absence } = HEADINGS[locale];
			const rows = Papa.parse<Record<string, string>>(csvOf(table, locale).slice(1).trimEnd(), {
				...{ header: true, delimiter }
			}).data;
			const cells = rows.slice(0, KINDS.length).map((row) => [row[value], row[absence]]);
			expect(new Set(cells.map((pair) => pair.join('|'))).size).toBe(KINDS.length);
			expect(cells.slice(0, 2).map(([number]) => number?.replace(',', '.'))).toEqual([
				'0',
				'0.025'
			]);
			expect(cells.slice(2).every(([number, why]) => number === '' && why !== '')).toBe(true);
		}
	);

	it('keeps its code in columns for machines', async () => {
		const asked = {
			query: new URLSearchParams({ indicator: 'share' }),
			selection: { ...scope, snapshot: null }
		};
		const table = await takeExport(EXPORTS.get('hromada-values')!, asked, fixture);
		const codes = [...(table.getChild('absence') ?? [])].slice(2, KINDS.length);
		expect(codes).toEqual([...ABSENCES]);
	});
});
