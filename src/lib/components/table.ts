import type { Absence } from '../domain/absence.ts';

/** A cell ready to read: text, or text with a link, or an absence in words. */
export type TableCell = string | { text: string; href?: string } | { absence: Absence };

export interface TableColumn {
	label: string;
	/** Numbers are set to the right in tabular figures. */
	kind: 'text' | 'number';
}

/** The numbers of a picture, formatted; the first cell of a row is its heading. */
export interface Table {
	caption: string;
	columns: readonly TableColumn[];
	rows: readonly (readonly TableCell[])[];
}
