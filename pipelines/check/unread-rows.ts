import type { Layout } from '../recognise/layout.ts';
import { isBlank, isNumeric } from '../table/cell-kind.ts';
import type { Table } from '../table/table.ts';
import type { Fault } from './fault.ts';
import type { Tally } from './tally.ts';

/**
 * Lets the rows of a wide table wait that gave no entry although they are no rows without values:
 * a column that every row needs is blank or has a number for a name, so that their cells stand elsewhere.
 */
export function unreadRows(tally: Tally, { records }: Table, layout: Layout): Fault[] {
	const needed = [...layout.columns].flatMap(([name, [first]]) => {
		const field = layout.spec.fields.find((one) => one.name === name);
		return field?.constraints.required ? [{ at: first!.at, type: field.type }] : [];
	});
	const isProper = (row: string[]) =>
		needed.every(({ at, type }) => {
			const cell = row[at] ?? '';
			return !isBlank(cell) && !(type === 'category' && isNumeric(cell));
		});
	const faults: Fault[] = [];
	for (const at of tally.unsaid()) {
		if (isProper(records[at]!)) continue;
		tally.quarantined(at, 'row-shifted');
		faults.push({ code: 'row-shifted', row: at + 1, column: null, value: null });
	}
	return faults;
}
