import type { ExportField } from '../catalogue/export-field.ts';
import type { ExportSpec } from '../catalogue/export-spec.ts';
import { findCategory } from './category-words.ts';
import { matchHeading } from './headings.ts';
import { type Prepared, categoryKey } from './prepared.ts';
import { readMonthName, readPeriod, readQuarterName } from './read-period.ts';

/** Columns whose headings are values of one field and whose cells are those of another. */
export interface Pivot {
	/** The field that the headings are values of. */
	field: string;
	/** The field that the cells are values of. */
	measure: string;
	/** `text` is the heading as a cell of `field` would have it. */
	columns: { at: number; heading: string; text: string }[];
}

interface HeaderColumn {
	at: number;
	texts: string[];
}

/** A heading that is a period and nothing else, as text that a period is read from. */
export function periodHeading(text: string, year: number | null): string | null {
	if (readPeriod(text, 'quarter') !== null) return text;
	if (year === null) return null;
	const month = readMonthName(text);
	if (month !== null) return `${year}-${String(month).padStart(2, '0')}`;
	const quarter = readQuarterName(text);
	return quarter === null ? null : `${year}-Q${quarter}`;
}

function pivotBy(
	columns: HeaderColumn[],
	textOf: (text: string) => string | null
): Pivot['columns'] {
	return columns.flatMap(({ at, texts }) => {
		const heading = texts.find((text) => textOf(text) !== null);
		return heading === undefined ? [] : [{ at, heading, text: textOf(heading)! }];
	});
}

function measureOf({ fields }: ExportSpec): string | null {
	const pivoted = fields.find(({ pivot }) => pivot)?.pivot;
	const counted = fields.filter(
		({ type, constraints }) => (type === 'integer' || type === 'number') && constraints.required
	);
	return pivoted ?? (counted.length === 1 ? counted[0]!.name : null);
}

/**
 * Finds months or quarters as columns, else the values of a required category as columns
 * (indicators side by side, channels side by side). Null where the table is long.
 */
export function findPivot(
	spec: ExportSpec,
	columns: HeaderColumn[],
	year: number | null,
	prepared: Prepared
): Pivot | null {
	const headings = prepared.headings[spec.name];
	const isNamed = ({ texts }: HeaderColumn) => texts.some((text) => matchHeading(text, headings));
	const free = columns.filter((column) => !isNamed(column));
	const isHeld = ({ name }: ExportField) =>
		columns.some(({ texts }) => texts.some((text) => matchHeading(text, headings)?.field === name));
	const byPeriod = spec.fields.find(({ pivot }) => pivot);
	if (byPeriod && !isHeld(byPeriod)) {
		const found = pivotBy(free, (text) => periodHeading(text, year));
		if (found.length) return { field: byPeriod.name, measure: byPeriod.pivot!, columns: found };
	}
	const measure = measureOf(spec);
	if (!measure || spec.fields.some((field) => field.name === measure && isHeld(field))) return null;
	for (const field of spec.fields) {
		if (field.type !== 'category' || !field.constraints.required || isHeld(field)) continue;
		const words = prepared.categories.get(categoryKey(spec.name, field.name))!;
		const found = pivotBy(free, (text) => (findCategory(text, words) === null ? null : text));
		if (found.length > 1) return { field: field.name, measure, columns: found };
	}
	return null;
}
