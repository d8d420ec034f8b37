import { type Fault, fileFault } from '../check/fault.ts';
import { type Fact, periodIn, placeInTitle } from '../recognise/file-facts.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { grainsOf } from '../recognise/whole-file.ts';
import type { Table } from '../table/table.ts';

const differ = (values: readonly unknown[]) =>
	new Set(values.filter((value) => value !== null)).size > 1;

/**
 * Where sheets read as one table each name another hromada or period above it or as their name, and
 * no column does, none of these holds for all rows.
 */
export function sheetConflicts(
	{ sheets }: Table,
	{ layout, hromada, period }: Recognised,
	{ places }: Prepared
): Fault[] {
	const taken = sheets.filter(({ isTaken }) => isTaken);
	if (taken.length < 2 || !layout) return [];
	const lacks = (type: 'place' | 'period', fact: Fact<unknown> | null) =>
		layout.spec.fields.find(
			(field) =>
				field.type === type &&
				!layout.columns.has(field.name) &&
				layout.pivot?.field !== field.name &&
				fact?.from !== 'stated'
		);
	const time = lacks('period', period);
	const periods = taken.map(({ title }) => time && periodIn(title.join('\n'), grainsOf(time)));
	const hromadas = taken.map(({ title }) => placeInTitle([...title], places));
	const isOpen = (time && differ(periods)) || (lacks('place', hromada) && differ(hromadas));
	if (!isOpen) return [];
	const names = taken.map(({ name }) => name).join(', ');
	return [fileFault('ambiguous-sheet', { allowed: names })];
}
