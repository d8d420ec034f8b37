import type { Report } from '#lib/domain/submission.ts';
import type { Table } from '../table/table.ts';

type Recognition = Report['recognised'][number];

const round = (score: number) => Math.round(score * 1000) / 1000;

/** Which sheets of a workbook were taken, and which were not. */
export function ofSheets({ sheets }: Pick<Table, 'sheets'>): Recognition[] {
	const others = sheets.filter(({ isTaken }) => !isTaken).toSorted((a, b) => b.score - a.score);
	const candidates = others.map(({ name, score }) => ({ taken: name, score: round(score) }));
	return sheets
		.filter(({ isTaken }) => isTaken)
		.map(({ name, from, count, score }) => ({
			what: 'sheet',
			taken: name,
			why: {
				uk: `заголовки цього аркуша найбільше схожі на звіт; його рядки — ${from + 1}–${from + count}`,
				en: `the headings of this sheet look most like a report; its rows are ${from + 1}–${from + count}`
			},
			score: round(score),
			candidates
		}));
}
