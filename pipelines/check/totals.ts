import type { ExportField } from '../catalogue/export-field.ts';
import { numberStyle } from '../convert/number-style.ts';
import { readNumber } from '../convert/number.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import type { Layout } from '../recognise/layout.ts';
import { recordsOfKind } from '../table/records-of-kind.ts';
import type { Table } from '../table/table.ts';
import type { Fault } from './fault.ts';

/** Units of what adds up; means and shares do not. */
const ADDITIVE = new Set(['count', 'persons', 'days', 'uah']);
/** Of some rows of its kind only, which nothing names. */
const PART = /^\s*(?:[ув]\s+т(?:ому|\.)\s*ч(?:ислі|\.)|з них|із них|of which|including)/iu;
const MOST = 20;

interface Summed {
	at: number;
	heading: string;
}

/** Columns whose totals are the sums of their rows. */
function summedColumns({ spec, columns, pivot }: Layout): Summed[] {
	const isAdditive = ({ type, unit }: ExportField) =>
		(type === 'integer' || type === 'number') && unit !== null && ADDITIVE.has(unit);
	const own = spec.fields.filter(isAdditive).flatMap(({ name }) => columns.get(name) ?? []);
	const measure = spec.fields.find(({ name }) => name === pivot?.measure);
	return measure && isAdditive(measure) ? [...own, ...pivot!.columns] : own;
}

/** The numbers of a column by record; NaN where a cell says anything else. */
function numbersOf(table: Table, { at }: Summed, lexicon: Lexicon): Float64Array {
	const texts = table.records.map((row) => (row[at] ?? '').trim());
	const style = numberStyle(new Set(texts), table.dialect?.delimiter === ';');
	const known = new Map<string, number>();
	return Float64Array.from(texts, (text) => {
		let number = known.get(text);
		if (number === undefined) {
			const { value, fault } = readNumber(text, style, lexicon, false);
			number = typeof value === 'number' ? value : fault ? NaN : 0;
			known.set(text, number);
		}
		return number;
	});
}

/** Sums that the total in a record may be of: all rows, those since the total before, those after it. */
function sumsAround(record: number, kinds: Table['kinds'], numbers: Float64Array) {
	const sums = { above: 0, since: 0, below: 0, all: 0 };
	let isSince = true;
	for (let at = record - 1; at >= 0; at--) {
		if (kinds[at] === 'total-row') isSince = false;
		if (kinds[at] !== null) continue;
		sums.above += numbers[at]!;
		if (isSince) sums.since += numbers[at]!;
	}
	let isNext = true;
	sums.all = sums.above;
	for (let at = record + 1; at < kinds.length; at++) {
		if (kinds[at] === 'total-row') isNext = false;
		if (kinds[at] !== null) continue;
		sums.all += numbers[at]!;
		if (isNext) sums.below += numbers[at]!;
	}
	return sums;
}

const shown = (number: number) => String(Math.round(number * 100) / 100).replace('.', ',');

/**
 * Holds each total of the file against its rows, whichever rows it may be of. One that is none of
 * these sums tells of a lost row or a damaged digit.
 */
export function totalFaults(table: Table, layout: Layout, lexicon: Lexicon): Fault[] {
	const totals = recordsOfKind(table.kinds, ['total-row']).filter(
		(at) => !table.records[at]!.some((cell) => PART.test(cell))
	);
	if (!totals.length || totals.length > MOST * 10) return [];
	const faults: Fault[] = [];
	for (const column of summedColumns(layout)) {
		const numbers = numbersOf(table, column, lexicon);
		for (const record of totals) {
			const total = numbers[record]!;
			const isSaid =
				!Number.isNaN(total) && (table.records[record]![column.at] ?? '').trim() !== '';
			if (!isSaid || faults.length === MOST) continue;
			const sums = Object.values(sumsAround(record, table.kinds, numbers));
			const isKnown = sums.every((sum) => !Number.isNaN(sum));
			if (!isKnown || sums.some((sum) => Math.abs(sum - total) < 0.005)) continue;
			const [first, ...others] = sums.filter((sum) => sum > 0);
			if (first === undefined) continue;
			const nearest = others.reduce(
				(best, sum) => (Math.abs(sum - total) < Math.abs(best - total) ? sum : best),
				first
			);
			faults.push({
				...{ code: 'total-mismatch', row: record + 1, column: column.heading },
				...{ value: shown(total), params: { expected: shown(nearest) } }
			});
		}
	}
	return faults;
}
