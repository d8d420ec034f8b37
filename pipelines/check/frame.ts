import type { Period } from '#lib/domain/period.ts';
import type { ExportSpec } from '../catalogue/export-spec.ts';
import { type Coded, valueIn } from '../convert/coded.ts';
import { absenceAt, type TypedColumn, valueAt } from '../convert/column.ts';

/** Typed columns of one file, an entry for each value row; all have the same length. */
export interface Frame {
	spec: ExportSpec;
	length: number;
	/** Record of the file, from 1. */
	rows: Uint32Array;
	/** Of a wide table, the column's heading of each entry. */
	headings: readonly string[] | null;
	/** Headings of the place and the period, by field. */
	labels: ReadonlyMap<string, string>;
	/** By field, without place and period. */
	columns: Map<string, TypedColumn>;
	hromadaIds: Coded<number | null>;
	periods: Coded<Period | null>;
}

export const hromadaAt = ({ hromadaIds }: Frame, at: number) => valueIn(hromadaIds, at);
export const periodAt = ({ periods }: Frame, at: number) => valueIn(periods, at);

/** The heading under which the value of a field stands in an entry; its title where none does. */
export function headingOf({ spec, columns, labels, headings }: Frame, field: string, at: number) {
	const heading = columns.get(field)?.heading ?? labels.get(field);
	const title = () => spec.fields.find(({ name }) => name === field)?.title.uk;
	return heading || (headings?.[at] ?? title() ?? field);
}

/** A blank cell and no word of why. */
export function isMissing(column: TypedColumn, at: number): boolean {
	return valueAt(column, at) === null && absenceAt(column, at) === null;
}
