import type { Content } from '../server/fixture-snapshot.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';

const issue = {
	...{ row: 4, column: null, code: 'bad', severity: 'error', value: 'x' },
	text: { uk: 'Не число.', en: 'Not a number.' },
	remedy: { uk: 'Напишіть число.', en: 'Write a number.' }
};
const report = JSON.stringify({ issues: [issue, { ...issue, row: 7 }] });

const part = (place: string, status: string, from_date: string, to_date: string | null) => ({
	...{ hromada_id: 5, scope: 'part', place, status, from_date, to_date }
});

const refused = (row: number, code: string) => ({
	...{ submission: 1, row, hromada_id: 2, code, cells: '["x"]' }
});

/** The small oblast with settlements of a status of their own and with rows not accepted. */
export const HROMADA_OBLAST: Content = {
	...SMALL_OBLAST,
	territorial_status: [
		...(SMALL_OBLAST.territorial_status ?? []).filter(({ hromada_id }) => hromada_id === 4),
		{ hromada_id: 5, status: 'occupied', scope: 'whole', from_date: '2022-03-01', to_date: null },
		part('a', 'occupied', '2022-03-01', null),
		part('a', 'active_hostilities', '2022-03-01', '2022-03-20'),
		part('b', 'active_hostilities', '2022-03-05', '2022-04-01')
	],
	submission: (SMALL_OBLAST.submission ?? []).map((row) =>
		row['seq'] === 1 ? { ...row, report } : row
	),
	quarantine: [refused(4, 'bad'), refused(7, 'bad'), refused(9, 'lost')]
};
