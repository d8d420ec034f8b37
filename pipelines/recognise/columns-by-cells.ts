import type { ExportField } from '../catalogue/export-field.ts';
import type { Table } from '../table/table.ts';
import type { Column, KnownColumn, Layout } from './layout.ts';
import { isUnwanted } from './learned-heading.ts';
import { type PlaceIndex, areasNamed, nameKey } from './place-index.ts';
import type { Prepared } from './prepared.ts';
import { resolvePlace } from './resolve-place.ts';

const SAMPLE = 300;
const NEARLY_ALL = 0.9;
const SCORE = 0.9;
const YEAR = /(?<!\d)20[0-4]\d(?!\d)/;
const YEAR_ALONE = /^20[0-4]\d(?: ?(?:р\.?|рік))?$/u;

type Cells = Pick<Table, 'records' | 'columns' | 'kinds'>;

/** Distinct texts of a column, of a large file or of its first rows of data. */
function textsOf({ at }: Column, { records, columns, kinds }: Cells): string[] {
	const known = columns?.[at]?.texts.slice(0, SAMPLE);
	const texts = new Set<string>(known?.map((text) => text.trim()));
	for (let row = 0; !known && row < kinds.length && texts.size < SAMPLE; row++)
		if (kinds[row] === null) texts.add((records[row]![at] ?? '').trim());
	texts.delete('');
	return [...texts];
}

/** Whether nearly all texts name a hromada, and not only the oblast of the same name. */
function areHromadas(texts: readonly string[], index: PlaceIndex): boolean {
	const known = texts.filter((text) => {
		const { kind } = resolvePlace(text, index);
		return kind === 'hromada' || kind === 'ambiguous';
	});
	const isOther = known.some((text) => !areasNamed(nameKey(text), 'oblasts', index));
	return isOther && known.length >= NEARLY_ALL * texts.length;
}

const areYears = (texts: readonly string[]) =>
	texts.length > 0 && texts.every((text) => YEAR_ALONE.test(text));

function withColumn(layout: Layout, { name }: ExportField, column: Column): Layout {
	const match = { field: name, heading: column.heading, how: 'cells', score: SCORE } as const;
	const known: KnownColumn = { ...column, match };
	const several = [...(layout.columns.get(name) ?? []), known].sort((a, b) => a.at - b.at);
	return {
		...layout,
		columns: new Map([...layout.columns, [name, several]]),
		unknown: layout.unknown.filter((one) => one !== column)
	};
}

/** The layout with the one unknown column that holds what is asked; itself where none or two do. */
function taking(
	layout: Layout,
	field: ExportField,
	prepared: Prepared,
	holds: (column: Column) => boolean
): Layout {
	const free = layout.unknown.filter(({ heading }) => !isUnwanted(layout, heading, prepared));
	const [only, ...others] = free.filter(holds);
	return only && others.length === 0 ? withColumn(layout, field, only) : layout;
}

/** Takes a column of years for a part of the period where that names months alone. */
export function withYearColumn(layout: Layout, table: Cells, prepared: Prepared): Layout {
	const field = layout.spec.fields.find(({ type }) => type === 'period');
	const own = field && layout.columns.get(field.name);
	if (!own || own.some((column) => textsOf(column, table).some((text) => YEAR.test(text))))
		return layout;
	return taking(layout, field, prepared, (column) => areYears(textsOf(column, table)));
}

/** Takes a column of names of hromadas for that of the place, whatever it is called. */
export function withPlaceColumn(layout: Layout, table: Cells, prepared: Prepared): Layout {
	const field = layout.spec.fields.find(({ type }) => type === 'place');
	const isHeld = field && (layout.columns.has(field.name) || layout.columns.has('address'));
	if (!field || isHeld) return layout;
	return taking(layout, field, prepared, (column) =>
		areHromadas(textsOf(column, table), prepared.places)
	);
}
