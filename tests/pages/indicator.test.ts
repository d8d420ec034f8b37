import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/domain/place.ts';
import { indicatorOf } from '#lib/server/figures/indicator-of.ts';
import { hromadaValues } from '#lib/server/questions/hromada-values.ts';
import { indicatorsAtPeriod } from '#lib/server/questions/indicators-at-period.ts';
import { definitionOf } from '../../src/routes/indicators/[id]/definition.ts';
import { honestChange } from '../../src/routes/indicators/[id]/honest-change.ts';
import { sourcesOf } from '../../src/routes/indicators/[id]/sources.ts';
import { whereOf } from '../../src/routes/indicators/[id]/where.ts';
import { whoReported } from '../../src/routes/indicators/[id]/who-reported.ts';
import { workedExample } from '../../src/routes/indicators/[id]/worked-example.ts';
import { themesOf } from '../../src/routes/indicators/themes.ts';
import { openFixture } from '../server/open-fixture.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';
import { plain, readerOf } from './hromada-reader.ts';

describe('the page of an indicator', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(SMALL_OBLAST)));
	afterAll(() => fixture.close());

	const reader = (locale: Locale = 'uk', period = '2026-Q1') =>
		readerOf(fixture.ask, locale, period);

	async function exampleOf(id: string, locale: Locale = 'uk') {
		const own = reader(locale);
		const rows = await own.ask(indicatorsAtPeriod, { scope: own.selection });
		const rolled = rows.find((row) => row.indicator_id === id);
		const { expression, sentence } = await workedExample(
			rolled,
			await indicatorOf(own.ask, id),
			own
		);
		return [expression && plain(expression), plain(sentence)];
	}

	it('divides the sums of a share, and says over whom', async () => {
		expect(await exampleOf('share')).toEqual([
			'100 × 40 ÷ 60 = 66,7 %',
			'Суми по 2 із 4 громад, які відзвітували: саме суми, а не середнє часток.'
		]);
	});

	it('divides by the residents of those who reported', async () => {
		const [expression, sentence] = await exampleOf('per10k', 'en');
		expect(expression).toBe('10,000 × 6 ÷ 3,000 = 20.0%');
		expect(sentence).toContain('residents of those hromadas that reported (2 of 5): 2023-idp');
	});

	it('counts residents where the condition is met', async () => {
		expect((await exampleOf('covered'))[0]).toBe('100 × 5 100 ÷ 7 000 = 72,9 %');
	});

	it('counts hromadas that said yes', async () => {
		expect(await exampleOf('yes')).toEqual([
			'100 × 2 ÷ 3 = 67 %',
			'«Так» відповіли 2 з 3 громад, що відзвітували (усього 5).'
		]);
	});

	it('divides nothing for a sum or a median', async () => {
		expect((await exampleOf('total'))[0]).toBeNull();
		expect(await exampleOf('middle', 'en')).toEqual([
			null,
			'7.0% is the median: half of the 3 hromadas that reported (5 in all) have no more, half no less.'
		]);
	});

	it('says that nothing can be computed where nobody reported', async () => {
		const own = reader('uk', '2024-Q1');
		const { expression } = await workedExample(undefined, await indicatorOf(own.ask, 'share'), own);
		expect(expression).toBeNull();
	});

	it('splits the change in parts that add up as they are shown', async () => {
		const own = reader();
		const indicator = await indicatorOf(own.ask, 'share');
		expect((await honestChange(indicator, own)).map(plain)).toEqual([
			'За квартал +41,7 в. п.: +41,7 в. п. у тих самих 2 громад, 0,0 в. п. через зміну кола тих, хто звітував.',
			'За рік +56,7 в. п.: +40,0 в. п. у громаді, що звітувала обидва рази (1), +16,7 в. п. через зміну кола тих, хто звітував.'
		]);
	});

	it('names who did not report by kind of absence', async () => {
		const own = reader();
		const rows = await own.ask(hromadaValues, { scope: own.selection, indicator: 'share' });
		const { reported, absent } = whoReported(rows, own);
		expect(reported.hromadas.map(({ name }) => name)).toEqual(['H1', 'H2']);
		expect(absent.map(({ kind, hromadas }) => [kind, hromadas.map(({ name }) => name)])).toEqual([
			['late', ['H3']],
			['not_applicable', ['H4']],
			['hostilities', ['H5']]
		]);
	});

	it('shows yes and no on the map, and shares of raions beside', async () => {
		const own = reader();
		const where = await whereOf(await indicatorOf(own.ask, 'covered'), 72.9, own);
		expect(where.title).toBe('«Так» — 2 з 3 громад, про які є відомості');
		expect(where.tiles.map(({ value }) => value)).toEqual([1, 0, null, 1, null]);
		expect(where.bars.bars.map(({ name, value }) => [name, Math.round(value ?? 0)])).toEqual([
			['R1', 37],
			['R2', 100]
		]);
	});

	it('compares no hromada with a sum over all', async () => {
		const own = reader();
		const total = await whereOf(await indicatorOf(own.ask, 'total'), 30, own);
		const share = await whereOf(await indicatorOf(own.ask, 'share'), 66.7, own);
		expect(total.bars.reference).toBeNull();
		expect(share.bars.reference?.value).toBe(66.7);
	});

	it('names the files behind the numbers, of each month for what is sent by month', async () => {
		const own = reader();
		const sources = await sourcesOf(await indicatorOf(own.ask, 'monthly'), own);
		expect(sources.map(({ file, hash }) => [file, hash])).toEqual([['one.csv', 'a'.repeat(12)]]);
	});

	it('says what it does not say', async () => {
		const own = reader('en');
		const facts = definitionOf(await indicatorOf(own.ask, 'share'), null, own);
		expect(facts.map(({ label }) => label)).toContain('What it does not say');
	});

	it('stands in the list with its value and n of N', async () => {
		const [theme] = await themesOf(reader());
		const share = theme?.entries.find(({ id }) => id === 'share');
		expect(share).toMatchObject({ value: '66,7\u00a0%', reported: '2 з 4' });
	});
});
