import { chanceFor } from './chance.ts';
import { idOf } from './recommendation-deliveries.ts';
import { goodRow, type Column, type Delivery, type Row } from './sheet.ts';
import type { DemoRecommendation } from './source.ts';
import { addDays } from './span.ts';
import type { World } from './world.ts';

export const REPORT_DAYS = ['2025-10-10', '2026-01-12', '2026-04-13', '2026-07-13', '2026-10-12'];

const COLUMNS: [field: string, heading: string][] = [
	['recommendation', 'Номер рекомендації'],
	['reported_on', 'Дата звіту'],
	['owner_status', 'Стан за даними виконавця'],
	['verified_status', 'Перевірений стан'],
	['evidence', 'Підтвердження'],
	['note_uk', 'Примітка'],
	['note_en', 'Примітка (англ.)']
];
const columns: Column[] = COLUMNS.map(([field, heading]) => ({ field, heading, unit: '' }));
const WORDS: Record<string, string> = {
	not_started: 'не розпочато',
	in_progress: 'у роботі',
	done: 'виконано',
	cancelled: 'скасовано',
	'': ''
};
const NOTES: Record<string, [uk: string, en: string][]> = {
	not_started: [
		['Визначаємо відповідальних осіб', 'People in charge are being named'],
		['Очікуємо на кошти місцевих бюджетів', 'Waiting for money from local budgets']
	],
	in_progress: [
		['Робоча група збирається щомісяця', 'The working group meets every month'],
		[
			'Закупівлю оголошено, постачання до кінця кварталу',
			'Purchase announced, delivery by the end of the quarter'
		],
		[
			'Виконано в частині громад, решта за графіком',
			'Done in some hromadas, the others on schedule'
		],
		[
			'Роботу призупиняли через обстріли, відновлено',
			'Work was interrupted by shelling and has resumed'
		]
	],
	done: [
		['Виконано в повному обсязі', 'Done in full'],
		['Результат оприлюднено', 'The result is public']
	],
	cancelled: [['Знято за рішенням робочої групи', 'Dropped by decision of the working group']]
};

const dotted = (day: string) => day.split('-').reverse().join('.');

function rowOf(step: string, id: string, day: string, world: World): Row {
	const [owner, verified = ''] = step.split('/') as [string, string?];
	const [note_uk, note_en] = chanceFor(world.seed, 'note', id, day).pick(NOTES[owner]!);
	const evidence = owner === 'done' ? `https://example.org/demo/${id.toLowerCase()}/${day}` : '';
	const values = {
		recommendation: id,
		reported_on: day,
		owner_status: owner,
		verified_status: verified,
		evidence,
		note_uk,
		note_en
	};
	const cells = {
		...values,
		reported_on: dotted(day),
		owner_status: WORDS[owner]!,
		verified_status: WORDS[verified]!
	};
	return goodRow(cells, { replaces: [`${id} ${day}`], values: [values] });
}

function stepOf({ course }: DemoRecommendation, at: number): string {
	return course[at] ?? '-';
}

/** One file for each round of reports; owners who were silent are not in it. */
export function progressDeliveries(world: World): Delivery[] {
	const { recommendations, habits } = world.source;
	return REPORT_DAYS.map((day, at) => ({
		dataset: 'progress-reports',
		fileName: `виконання рекомендацій ${dotted(day)}.csv`,
		receivedOn: addDays(day, 3),
		habit: habits.find((one) => one.id === (at % 2 ? 'bom-tabs' : 'in-the-name'))!,
		columns,
		title: [],
		rows: recommendations.flatMap((one, place) => {
			const step = stepOf(one, at);
			return step === '-' ? [] : [rowOf(step, idOf(place), day, world)];
		}),
		totals: []
	}));
}
