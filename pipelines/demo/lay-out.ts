import type { Delivery, Row } from './sheet.ts';

/** A row with its place in the file, counted from 1. */
export type PlacedRow = Row & { number: number };

export interface LaidOut {
	/** Cells of each record; none at all for a line that is wholly blank. */
	records: string[][];
	rows: PlacedRow[];
}

const SHORT = 2;

/** Puts title, header, units, blanks, repeats, totals and footnotes around the rows. */
export function layOut({ habit, columns, title, rows, totals }: Delivery): LaidOut {
	const records: string[][] = [];
	const placed: PlacedRow[] = [];
	const numbered = habit.numbered ? 1 : 0;
	const width = columns.length + numbered + habit.trailing;
	const pad = (cells: string[]) => [
		...cells,
		...Array.from({ length: Math.max(0, width - cells.length) }, () => '')
	];
	const lone = (text: string) => records.push(habit.titlePadded ? pad([text]) : [text]);
	const blank = () => records.push(habit.titlePadded || habit.trailing ? pad([]) : []);
	const full = (first: string, cells: string[]) =>
		records.push(pad([...(numbered ? [first] : []), ...cells]));
	const header = () =>
		full(
			'№ з/п',
			columns.map((column) => column.heading)
		);

	title.forEach(lone);
	if (title.length && habit.blankAfterTitle) blank();
	header();
	if (habit.units)
		full(
			'',
			columns.map((column) => column.unit)
		);
	rows.forEach((row, index) => {
		if (index && habit.repeatHeader && index % habit.repeatHeader === 0) header();
		if (index && habit.blankEvery && index % habit.blankEvery === 0) blank();
		full(
			String(index + 1),
			columns.map(({ field }) => row.cells[field] ?? '')
		);
		if (row.shape === 'short') records.push(records.pop()!.slice(0, numbered + SHORT));
		if (row.shape === 'long') records.push([...records.pop()!, '17', 'див. додаток']);
		placed.push({ ...row, number: records.length });
	});
	for (const cells of totals)
		full(
			'',
			columns.map(({ field }) => cells[field] ?? '')
		);
	if (habit.footnotes.length) blank();
	habit.footnotes.forEach(lone);
	return { records, rows: placed };
}
