import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecommendationRow } from '#lib/server/questions/fragments/recommendation-state.ts';
import { openFixture } from '../server/open-fixture.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';
import { grouped, groupingOf, GROUPINGS } from '../../src/routes/recommendations/grouping.ts';
import { narrowed, narrowingOf } from '../../src/routes/recommendations/narrowing.ts';
import { registerOf } from '../../src/routes/recommendations/register.ts';
import { timelineOf } from '../../src/routes/recommendations/timeline.ts';
import { plain, readerOf } from './hromada-reader.ts';

const TODAY = '2026-05-01';
const row = (id: string, more: Partial<RecommendationRow> = {}) =>
	({
		...{ id, theme: 'net', theme_name_uk: 'Мережа', theme_name_en: 'Network' },
		...{ owner_uk: 'Відділ', owner_en: 'Unit', objective_uk: 'Ціль', objective_en: 'Aim' },
		...{ hromada_code: null, hromada_uk: null, hromada_en: null, due_on: '2026-06-30' },
		...{ owner_status: 'in_progress', verified_status: 'not_started' },
		...{ reports: 1, evidence_count: 0 },
		...more
	}) as RecommendationRow;
const ROWS = [
	row('A', { due_on: '2026-03-31' }),
	row('B', { theme: 'law', hromada_code: 'UA02', hromada_uk: 'Ґанок', hromada_en: 'Hanok' }),
	row('C', { owner_uk: 'Сектор', due_on: '2026-05-20', verified_status: 'done' }),
	row('D', { hromada_code: 'UA01', hromada_uk: 'Гай', hromada_en: 'Hai', due_on: '2026-05-20' })
];
const idsFor = (query: string) => {
	const narrowing = narrowingOf(new URLSearchParams(query), ROWS);
	return narrowed(ROWS, narrowing, TODAY)
		.map(({ id }) => id)
		.join('');
};

describe('the narrowed register', () => {
	it('holds what fits every parameter of the address', () => {
		expect(idsFor('')).toBe('ABCD');
		expect(idsFor('theme=law')).toBe('B');
		expect(idsFor('hromada=common')).toBe('AC');
		expect(idsFor('hromada=UA01&due=2026-Q2')).toBe('D');
		expect(idsFor('owner=Сектор')).toBe('C');
		expect(idsFor('state=overdue')).toBe('A');
		expect(idsFor('state=due_soon&theme=law')).toBe('');
	});

	it('passes over what it does not know', () => {
		expect(idsFor('theme=&owner=nobody&hromada=UA99&due=never&state=lost')).toBe('ABCD');
		expect(groupingOf('colour')).toBe('theme');
	});

	it('counts by state among what fits the other parameters', () => {
		const narrowing = narrowingOf(new URLSearchParams('state=overdue&hromada=common'), ROWS);
		expect(narrowed(ROWS, narrowing, TODAY, 'state').map(({ id }) => id)).toEqual(['A', 'C']);
	});
});

describe('the grouped register', () => {
	const namesBy = (grouping: (typeof GROUPINGS)[number]) =>
		grouped(ROWS, grouping, { locale: 'uk' }).map(({ name }) => plain(name));

	it('has every row in just one group, however grouped', () => {
		for (const grouping of GROUPINGS) {
			const ids = grouped(ROWS, grouping, { locale: 'uk' }).flatMap(({ rows }) => rows);
			expect(ids.map(({ id }) => id).sort()).toEqual(['A', 'B', 'C', 'D']);
		}
	});

	it('orders hromadas by the alphabet after what is for all, and deadlines by time', () => {
		expect(namesBy('hromada')).toEqual(['Для всієї області', 'Гай', 'Ґанок']);
		expect(namesBy('due')).toEqual(['I квартал 2026', 'II квартал 2026']);
	});
});

describe('the page of the register', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(SMALL_OBLAST)));
	afterAll(() => fixture.close());
	const register = (query: string, locale: 'uk' | 'en' = 'uk') =>
		registerOf(readerOf(fixture.ask, locale), new URLSearchParams(query));

	it('says in words what is shown of what', async () => {
		const { choices, totals, counts } = await register('hromada=UA02');
		expect(choices).toMatchObject({ shown: 1, total: 3, conditions: ['громада: H2'] });
		expect([totals.total, counts.total]).toEqual([3, 1]);
		const english = await register('state=overdue&theme=a', 'en');
		expect(english.choices.conditions).toEqual(['standing: overdue', 'theme: REC-1']);
	});

	it('offers each value with how many fit beside the other parameters', async () => {
		const { choices } = await register('state=done');
		const hromadas = choices.facets.find(({ name }) => name === 'hromada')!;
		expect(hromadas.options.map(({ label }) => label)).toEqual(['Для всієї області · 1', 'H2 · 0']);
	});

	it('groups by objective for objectives and key results', async () => {
		const { groups } = await register('group=objective');
		expect(groups.map(({ name, progress }) => [name, progress])).toEqual([
			['REC-1', 'підтверджено 1 з 1'],
			['REC-2', 'підтверджено 0 з 1 · прострочено 1'],
			['REC-3', 'підтверджено 0 з 1 · прострочено 1']
		]);
	});

	it('draws deadlines by urgency, the most pressing first', async () => {
		const { rows } = await register('');
		const drawn: string[] = [];
		const reader = {
			...readerOf(fixture.ask),
			draw: (name: string) => {
				drawn.push(name);
				return { key: name };
			}
		};
		const timeline = await timelineOf(rows, reader);
		expect(plain(timeline.title)).toBe('Прострочено 2 з 3, найдовше — на 30 днів');
		expect(timeline.table.rows.map(([name]) => name)).toMatchObject([
			{ text: 'REC-2' },
			{ text: 'REC-3' },
			{ text: 'REC-1' }
		]);
		expect(drawn).toEqual(['deadlines-overdue', 'deadlines-done']);
	});
});
