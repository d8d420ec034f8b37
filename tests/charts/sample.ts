import type { Absence } from '#lib/domain/absence.ts';
import { range } from '#lib/domain/period.ts';
import type { Chart, Look } from '#lib/charts/chart.ts';
import { deadlinesOverTime, type Course } from '#lib/charts/deadlines-over-time.ts';
import { dumbbell } from '#lib/charts/dumbbell.ts';
import { heatGrid } from '#lib/charts/heat-grid.ts';
import { lineOverTime } from '#lib/charts/line-over-time.ts';
import { networkOverTime } from '#lib/charts/network-over-time.ts';
import { smallMultiples } from '#lib/charts/small-multiples.ts';
import { sortedBars } from '#lib/charts/sorted-bars.ts';

const months = range('2024-04', '2026-09');
const quarters = range('2024-Q2', '2026-Q3');
const measure = { unit: 'percent', decimals: 1 } as const;
const rising = (from: number, by: number, wave: number) =>
	months.map((_, at) => from + at * by + wave * Math.sin(at * 1.7));
const gapped = (values: number[], from: number, to: number) =>
	values.map((value, at) => (at >= from && at < to ? null : value));

const RAIONS = ['Баштанський', 'Вознесенський', 'Миколаївський', 'Первомайський'];
const NAMES = [
	'Баштанська',
	'Березнегуватська',
	'Вільнозапорізька',
	'Володимирівська',
	'Горохівська',
	'Інгульська',
	'Казанківська',
	'Мішково-Погорілівська'
];
const ABSENT: Absence[] = ['late', 'not_reported', 'hostilities', 'rejected', 'not_applicable'];

const cellAt = (row: number, at: number) =>
	(row * 7 + at) % 11 === 0
		? { value: null, absence: ABSENT[(row + at) % 5]! }
		: { value: 12 + ((row * 13) % 20) + at * 0.6, absence: null };

const COURSE: Course = {
	name: 'Відкрити ЦНАП у громадах, де його немає й мешкає понад 9 тисяч людей',
	issued: '2025-08-15',
	due: '2026-06-30',
	steps: [
		{ day: '2025-10-10', kind: 'waiting' },
		{ day: '2026-01-12', kind: 'progress' },
		{ day: '2026-04-13', kind: 'called_done' },
		{ day: '2026-07-13', kind: 'done' },
		{ day: '2026-10-12', kind: 'stopped' }
	],
	closed: null,
	late: 'на 145 днів',
	tip: 'Відкрити ЦНАП\nТермін: 30 червня 2026'
};

/** One drawing of each chart, with everything that may be on it. */
export const SAMPLES: Record<string, (look: Look) => Chart> = {
	line: (look) =>
		lineOverTime(
			{
				periods: months,
				measure,
				lines: [
					{
						name: 'Баштанська громада',
						values: gapped(rising(11, 0.55, 1.4), 12, 15),
						role: 'chosen'
					},
					{ name: 'Уся область', values: rising(12, 0.5, 0.3), role: 'named' },
					{ name: 'Миколаївський район', values: rising(15, 0.6, 0.6), role: 'named' },
					...[3, 5, 7].map((from) => ({
						name: String(from),
						values: rising(from, 0.4, 2),
						role: 'other' as const
					}))
				],
				target: { value: 40, label: 'Ціль 2027: 40 %' },
				events: [{ period: '2025-05', label: 'Модульний ЦНАП' }]
			},
			look
		),
	network: (look) =>
		networkOverTime(
			{
				periods: quarters,
				kinds: [
					{ name: 'ЦНАП', counts: quarters.map((_, at) => 34 + at) },
					{ name: 'територіальні підрозділи', counts: quarters.map((_, at) => 2 + (at >> 2)) },
					{ name: 'віддалені робочі місця', counts: quarters.map((_, at) => 55 + at * 3) },
					{ name: 'мобільні', counts: quarters.map((_, at) => at >> 1) }
				]
			},
			look
		),
	bars: (look) =>
		sortedBars(
			{
				bars: [
					...RAIONS.map((name, at) => ({
						name,
						value: 22.4 + at * 4.2,
						absence: null,
						isChosen: at === 1
					})),
					{ name: 'Іще один', value: null, absence: 'late' }
				],
				measure,
				reference: { value: 27.4, label: 'область 27,4 %' }
			},
			look
		),
	dumbbell: (look) =>
		dumbbell(
			{
				rows: NAMES.map((name, at) => ({
					name: at === 0 ? 'Реєстрація місця проживання' : name,
					then: at === 3 ? null : 8 + at * 3,
					now: at === 5 ? 20 : 14 + at * 5
				})),
				then: 'III квартал 2025',
				now: 'III квартал 2026',
				measure
			},
			look
		),
	deadlines: (look) =>
		deadlinesOverTime(
			{
				groups: [
					{ name: 'Прострочено · 1', courses: [COURSE] },
					{ name: 'Виконано · 1', courses: [{ ...COURSE, late: '', closed: '2026-01-12' }] }
				],
				from: '2025-Q3',
				to: '2027-Q2',
				today: { day: '2026-11-22', name: 'сьогодні, 22 листопада' },
				delays: [COURSE.late],
				legend: [
					['waiting', 'не розпочато'],
					['due', 'термін']
				]
			},
			look
		),
	course: (look) =>
		deadlinesOverTime(
			{
				groups: [{ name: '', courses: [{ ...COURSE, name: '' }] }],
				from: '2025-Q3',
				to: '2026-Q4',
				today: { day: '2026-12-31', name: 'сьогодні, 31 грудня' },
				delays: [COURSE.late],
				legend: [['stopped', 'скасовано']]
			},
			look
		),
	heat: (look) =>
		heatGrid(
			{
				periods: months,
				groups: RAIONS.slice(0, 2).map((name, group) => ({
					name: `${name} район`,
					rows: NAMES.map((row, at) => ({
						name: row,
						cells: months.map((_, month) => cellAt(at + group, month))
					}))
				})),
				measure
			},
			look
		),
	multiples: (look) =>
		smallMultiples(
			{
				periods: months,
				panels: RAIONS.map((name, at) => ({ name, values: rising(9 + at * 3, 0.5, 1) })),
				whole: { name: 'область', values: rising(12, 0.5, 0.2) },
				measure
			},
			look
		)
};
