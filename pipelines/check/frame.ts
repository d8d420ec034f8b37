import type { Period } from '#lib/domain/period.ts';
import type { ExportSpec } from '../catalogue/export-spec.ts';
import type { TypedColumn } from '../convert/column.ts';

/** Typed columns of one file, an entry for each value row; all arrays have the same length. */
export interface Frame {
	spec: ExportSpec;
	length: number;
	/** Record of the file, from 1. */
	rows: number[];
	/** Of a wide table, the column's heading of each entry. */
	headings: string[] | null;
	/** Headings of the place and the period, by field. */
	labels: ReadonlyMap<string, string>;
	/** By field, without place and period. */
	columns: Map<string, TypedColumn>;
	hromadaIds: (number | null)[];
	periods: (Period | null)[];
}

/** The heading under which the value of a field stands in an entry. */
export function headingOf(frame: Frame, field: string, at: number): string {
	const heading = frame.columns.get(field)?.heading ?? frame.labels.get(field);
	return heading || (frame.headings?.[at] ?? field);
}

/** A blank cell and no word of why. */
export function isMissing({ values, absences }: TypedColumn, at: number): boolean {
	return values[at] === null && !absences?.[at];
}
