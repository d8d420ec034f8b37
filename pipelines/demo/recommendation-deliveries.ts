import { chanceFor } from './chance.ts';
import type { Habit } from './habit.ts';
import { goodRow, type Column, type Delivery, type Row } from './sheet.ts';
import type { DemoRecommendation } from './source.ts';
import { spellName } from './spell-name.ts';
import type { World } from './world.ts';

const COLUMNS: [field: string, heading: string][] = [
	['id', 'Номер'],
	['theme', 'Тема'],
	['title_uk', 'Рекомендація'],
	['title_en', 'Рекомендація (англ.)'],
	['owner_uk', 'Відповідальний'],
	['owner_en', 'Відповідальний (англ.)'],
	['objective_uk', 'Ціль'],
	['objective_en', 'Ціль (англ.)'],
	['key_result_uk', 'Ключовий результат'],
	['key_result_en', 'Ключовий результат (англ.)'],
	['indicator', 'Показник'],
	['hromada', 'Громада'],
	['issued_on', 'Дата рекомендації'],
	['due_on', 'Строк виконання']
];
/** Deadlines that were moved later, by id. */
const MOVED: Record<string, string> = { 'R-12': '2026-10-31', 'R-18': '2026-11-10' };
const FIRST_ASKED = '2026-07-31';

export const idOf = (at: number) => `R-${String(at + 1).padStart(2, '0')}`;
const dotted = (day: string) => day.split('-').reverse().join('.');

/** The hromada that a recommendation names, written in full; nothing where it is for all. */
function concernedIn({ hromada }: DemoRecommendation, id: string, world: World): string {
	const named = world.reference.hromadas.find(({ code }) => code === hromada);
	return named ? spellName(named, 'full', false, chanceFor(world.seed, 'concerned', id)) : '';
}

function rowOf(one: DemoRecommendation, id: string, dueOn: string, world: World): Row {
	const values = {
		id,
		theme: one.theme,
		title_uk: one.title.uk,
		title_en: one.title.en,
		owner_uk: one.owner.uk,
		owner_en: one.owner.en,
		objective_uk: one.objective.uk,
		objective_en: one.objective.en,
		key_result_uk: one.key_result.uk,
		key_result_en: one.key_result.en,
		indicator: one.indicator,
		hromada: one.hromada ?? '',
		issued_on: one.issued_on,
		due_on: dueOn
	};
	const { forumThemes, indicators } = world.catalogue;
	const cells = {
		...values,
		theme: forumThemes.find((theme) => theme.id === one.theme)!.name.uk,
		indicator: indicators.find((indicator) => indicator.id === one.indicator)!.name.uk,
		hromada: concernedIn(one, id, world),
		issued_on: dotted(one.issued_on),
		due_on: dotted(dueOn)
	};
	return goodRow(cells, { replaces: [id], values: [values] });
}

const columns: Column[] = COLUMNS.map(([field, heading]) => ({ field, heading, unit: '' }));

function delivery(fileName: string, receivedOn: string, habit: Habit, rows: Row[]): Delivery {
	const title = ['Рекомендації цифрового форуму (демонстраційний перелік)'];
	return {
		dataset: 'recommendations',
		fileName,
		receivedOn,
		habit,
		columns,
		title,
		rows,
		totals: []
	};
}

/** The first list, the additions half a year later, and the deadlines that were moved. */
export function recommendationDeliveries(world: World): Delivery[] {
	const { recommendations, habits } = world.source;
	const all = recommendations.map((one, at) => [one, idOf(at)] as const);
	const issued = (day: string) => all.filter(([one]) => one.issued_on === day);
	const [first, second] = [...new Set(recommendations.map((one) => one.issued_on))].sort();
	const habit = { ...habits.find((one) => one.id === 'plain')!, blankAfterTitle: true };
	const asAsked = (list: typeof all) =>
		list.map(([one, id]) => rowOf(one, id, id in MOVED ? FIRST_ASKED : one.due_on, world));
	const moved = all
		.filter(([, id]) => id in MOVED)
		.map(([one, id]) => rowOf(one, id, MOVED[id]!, world));
	return [
		delivery('рекомендації форуму.csv', '2025-08-20', habit, asAsked(issued(first!))),
		delivery('рекомендації форуму доповнення.csv', '2026-02-10', habit, asAsked(issued(second!))),
		delivery('рекомендації зміна строків.csv', '2026-06-03', habit, moved)
	];
}
