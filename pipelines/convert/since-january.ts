import { partsOf } from '#lib/domain/period.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import type { Frame } from '../check/frame.ts';
import { type Coded, codedOf, combinations, constant, valueIn } from './coded.ts';
import { absenceAt, faultAt, revalue, type TypedColumn, type Value, valueAt } from './column.ts';

/** Units of what adds up over months; means and shares do not. */
const ADDITIVE = new Set(['count', 'persons', 'days', 'uah']);

const isMeasure = ({ type }: ExportField) => type === 'integer' || type === 'number';
const isAdditive = ({ unit }: ExportField) => unit !== null && ADDITIVE.has(unit);

/** The values of a column by which series are told apart, whichever way they were written. */
function keyOf(frame: Frame, name: string): Uint32Array {
	const type = frame.spec.fields.find((field) => field.name === name)?.type;
	const column: Coded<unknown> =
		type === 'place' ? frame.hromadaIds : (frame.columns.get(name) ?? constant(null, frame.length));
	const distinct = codedOf(column.values);
	return column.codes.map((code) => distinct.codes[code]!);
}

/**
 * Of each entry, the entry of the month before; -1 for January. Null unless every series of every
 * year holds each month from January to its last once.
 */
function monthsBefore(frame: Frame): Int32Array | null {
	const period = frame.spec.fields.find(({ type }) => type === 'period')!.name;
	const keys = frame.spec.primaryKey.filter((name) => name !== period);
	const series = combinations(keys.map((name) => keyOf(frame, name))).codes;
	const entries = new Map<string, number>();
	const keyAt = (at: number, month: number) =>
		`${series[at]}/${valueIn(frame.periods, at)!.slice(0, 4)}/${month}`;
	const months = new Uint8Array(frame.length);
	for (let at = 0; at < frame.length; at++) {
		const value = valueIn(frame.periods, at);
		if (value === null || partsOf(value).grain !== 'month') return null;
		const { part } = partsOf(value);
		months[at] = part;
		const key = keyAt(at, part);
		if (entries.has(key)) return null;
		entries.set(key, at);
	}
	const before = new Int32Array(frame.length).fill(-1);
	for (let at = 0; at < frame.length; at++) {
		if (months[at] === 1) continue;
		const found = entries.get(keyAt(at, months[at]! - 1));
		if (found === undefined) return null;
		before[at] = found;
	}
	return before;
}

/** What each month adds to the month before it; null where a cell says no number, or less. */
function differences(column: TypedColumn, before: Int32Array): Value[] | null {
	const values: Value[] = [];
	for (let at = 0; at < before.length; at++) {
		const value = valueAt(column, at);
		if (typeof value !== 'number' || faultAt(column, at) || absenceAt(column, at)) return null;
		const earlier = before[at] === -1 ? 0 : valueAt(column, before[at]!);
		if (typeof earlier !== 'number' || value < earlier) return null;
		values.push(Number((value - earlier).toPrecision(15)));
	}
	return values;
}

/** Whether a mean or a share is given for any month but January, where no difference tells it. */
const hasOthers = (column: TypedColumn, before: Int32Array) =>
	before.some((earlier, at) => earlier !== -1 && valueAt(column, at) !== null);

/**
 * The frame with the figures of each month by itself, where they were given as sums from January:
 * differences are exact. Null where a month or a number is missing, where a sum falls, or where
 * something else than sums is given; then the file must wait.
 */
export function monthByMonth(frame: Frame): Frame | null {
	const before = frame.length ? monthsBefore(frame) : null;
	if (!before) return null;
	const columns = new Map(frame.columns);
	for (const field of frame.spec.fields.filter(isMeasure)) {
		const column = columns.get(field.name);
		if (!column) continue;
		if (!isAdditive(field)) {
			if (hasOthers(column, before)) return null;
			continue;
		}
		const values = differences(column, before);
		if (!values) return null;
		columns.set(field.name, revalue(column, values, null));
	}
	return { ...frame, columns };
}
