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

function otherYear(frame: Frame, year: number | null): Fault[] {
	const years = new Set(
		frame.periods.values.flatMap((period) => (period ? [period.slice(0, 4)] : []))
	);
	const isOther = year !== null && years.size === 1 && !years.has(String(year));
	if (!isOther) return [];
	return [fileFault('other-year-named', { expected: String(year), other: [...years][0]! })];
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
