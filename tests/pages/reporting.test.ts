import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridOf } from '../../src/routes/reporting/grid.ts';
import { silentOf } from '../../src/routes/reporting/silent.ts';
import { totalsOf } from '../../src/routes/reporting/totals.ts';
import { openFixture } from '../server/open-fixture.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';
import { plain, readerOf } from './hromada-reader.ts';

describe('the page of reporting', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(SMALL_OBLAST)));
	afterAll(() => fixture.close());

	it('marks each return that was due up to the period, and none that was not', async () => {
		const { groups, periods } = await gridOf(readerOf(fixture.ask), 'services-rendered');
		expect(periods.map(({ whole }) => whole)).toEqual([
			'січень 2026',
			'лютий 2026',
			'березень 2026'
		]);
		const rows = groups.flatMap((group) => group.rows);
		expect(
			rows.map(({ name, marks, onTime }) => [name, marks.map((m) => m?.text), onTime])
		).toEqual([
			['H1', ['вчасно', 'не надійшов', 'запізнюється'], '1 із 3'],
			['H2', ['після терміну', 'вчасно', 'вчасно'], '2 із 3'],
			['H5', [undefined, undefined, 'бойові дії'], '0 із 1']
		]);
	});

	it('sums what the grid shows', async () => {
		const totals = await totalsOf(readerOf(fixture.ask), 'services-rendered');
		expect(totals).toMatchObject({ received: ['2', '1', '1'], onTime: ['1', '1', '1'] });
		expect(totals!.figures.map(({ value, of }) => `${value} ${of}`)).toEqual([
			'1 із 3',
			'1 із 1',
			'4 із 7',
			'3 із 4'
		]);
	});

	it('reminds who is silent, by name and of each period, and never who is under fire', async () => {
		const silent = await silentOf(readerOf(fixture.ask), 'services-rendered');
		expect(silent.map(({ name }) => name)).toEqual(['H1']);
		expect(plain(silent[0]!.reminder)).toContain('H1 міська громада ще не надіслала звіти');
		expect(silent[0]!.reminder).toContain('за лютий 2026 і березень 2026');
	});
});
