import type { ExportField } from '../catalogue/export-field.ts';
import { type Fault, fileFault } from '../check/fault.ts';
import { type Fact, periodIn, placeInTitle } from '../recognise/file-facts.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { grainsOf } from '../recognise/whole-file.ts';
import type { SheetSpan, Table } from '../table/table.ts';

/** A field that no column holds, and what each sheet says of it above its table or by its name. */
interface SheetFacts {
	field: ExportField;
	/** Codes and periods as they are written in a column; null where a sheet says nothing. */
	values: (string | null)[];
	/** Whether they are whole: a month without its year tells sheets apart and no more. */
	isWhole: boolean;
}

const differ = (values: readonly unknown[]) =>
	new Set(values.filter((value) => value !== null)).size > 1;

const ANY_YEAR = 2000;

function periodsOf(field: ExportField, taken: SheetSpan[], year: number | null): SheetFacts {
	const find = (more: string) =>
		taken.map(({ title }) => periodIn([...title, more].join(' '), grainsOf(field)));
	const plain = find('');
	const isOfOneYear = year !== null && plain.every((period) => period === null);
	const values = isOfOneYear ? find(String(year)) : plain;
	if (!values.includes(null)) return { field, values, isWhole: true };
	return { field, values: find(String(ANY_YEAR)), isWhole: false };
}

function factsOf(
	{ sheets }: Table,
	{ layout, hromada, period, year }: Recognised,
	{ places, knowledge }: Prepared
): SheetFacts[] {
	const taken = sheets.filter(({ isTaken }) => isTaken);
	if (taken.length < 2 || !layout) return [];
	const lacking = (type: 'place' | 'period', fact: Fact<unknown> | null) =>
		layout.spec.fields.filter(
			(field) =>
				field.type === type &&
				!layout.columns.has(field.name) &&
				layout.pivot?.field !== field.name &&
				fact?.from !== 'stated'
		);
	const codes = taken.map(({ title }) => {
		const id = placeInTitle([...title], places);
		return id === null ? null : knowledge.reference.hromadas[id - 1]!.code;
	});
	return [
		...lacking('place', hromada).map((field) => {
			return { field, values: codes, isWhole: !codes.includes(null) };
		}),
		...lacking('period', period).map((field) => periodsOf(field, taken, year))
	].filter(({ values }) => differ(values));
}

/** Where sheets read as one table contradict each other, and one of them says nothing. */
export function sheetConflicts(table: Table, recognised: Recognised, prepared: Prepared): Fault[] {
	if (factsOf(table, recognised, prepared).length === 0) return [];
	const taken = table.sheets.filter(({ isTaken }) => isTaken);
	return [fileFault('ambiguous-sheet', { allowed: taken.map(({ name }) => name).join(', ') })];
}

function addColumn({ header, records, kinds, sheets }: Table, heading: string, values: string[]) {
	const at = header!.width;
	const taken = sheets.filter(({ isTaken }) => isTaken);
	taken.forEach(({ from, count }, sheet) => {
		for (let record = from; record < from + count; record++) {
			const row = records[record]!;
			while (row.length < at) row.push('');
			const isHeading = kinds[record] === 'header' || kinds[record] === 'repeated-header';
			if (isHeading) row[at] = heading;
			else if (kinds[record] === null) row[at] = values[sheet]!;
		}
	});
	header!.columns.push([heading]);
	header!.width++;
}

/**
 * Adds a column to sheets read as one table where each says of itself which hromada or period it is
 * of. Says which columns were added; the table is to be recognised anew then.
 */
export function addSheetFacts(table: Table, recognised: Recognised, prepared: Prepared): Fault[] {
	const { header } = table;
	const isEven = header !== null && header.columns.length === header.width;
	const facts = factsOf(table, recognised, prepared);
	if (!isEven || facts.some(({ isWhole }) => !isWhole)) return [];
	return facts.map(({ field, values }) => {
		const heading = field.headings[0]!;
		addColumn(table, heading, values as string[]);
		return { ...fileFault('column-from-sheets'), column: heading };
	});
}
