import { placeInFileName, placeInTitle } from '../recognise/file-facts.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Table } from '../table/table.ts';
import { type Fault, fileFault } from './fault.ts';
import type { Frame } from './frame.ts';

function otherHromada(frame: Frame, table: Table, fileName: string, { places }: Prepared): Fault[] {
	const ids = new Set(frame.hromadaIds.values.filter((id) => id !== null));
	const named = placeInTitle(table.title, places) ?? placeInFileName(fileName, places);
	if (named === null || ids.size !== 1 || ids.has(named)) return [];
	const [own, other] = [[...ids][0]!, named].map((id) => places.hromadas.get(id)!.name);
	const params = { field_uk: own!.uk, field_en: own!.en, other_uk: other!.uk, other_en: other!.en };
	return [fileFault('other-hromada-named', params)];
}

/** The one year of all rows, or a later one of some: a file about a year may look back, not ahead. */
function otherYear(frame: Frame, year: number | null): Fault[] {
	const years = new Set(
		frame.periods.values.flatMap((period) => (period ? [Number(period.slice(0, 4))] : []))
	);
	if (year === null) return [];
	const others = [...years].filter((one) => one !== year && (years.size === 1 || one > year));
	const [other] = others.sort((one, two) => two - one);
	if (other === undefined) return [];
	return [fileFault('other-year-named', { expected: String(year), other: String(other) })];
}

/** Where title and file name say another hromada or year than the rows: last year's template. */
export function contradictions(
	frame: Frame,
	table: Table,
	{ year }: Recognised,
	fileName: string,
	prepared: Prepared
): Fault[] {
	return [...otherHromada(frame, table, fileName, prepared), ...otherYear(frame, year)];
}
