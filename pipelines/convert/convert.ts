import type { Period } from '#lib/domain/period.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import type { Frame } from '../check/frame.ts';
import { type Batch, gatherBatch } from '../recognise/batch.ts';
import { type Prepared, categoryKey } from '../recognise/prepared.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Layout } from '../recognise/layout.ts';
import type { TextColumn } from '../recognise/text-column.ts';
import type { Table } from '../table/table.ts';
import { raionRows } from '../recognise/raion-rows.ts';
import { type Section, inSections } from '../recognise/sections.ts';
import { type Coded, codedOf, combinations, constant } from './coded.ts';
import { type TypedColumn, convertColumn } from './column.ts';
import { type PlacedRow, placeContext, placeRows } from './places.ts';
import { readerFor } from './reader.ts';
import { scaleOf } from './scale.ts';
import { weeklyHours } from './weekly-hours.ts';

export interface ConvertedTable {
	frame: Frame;
	placed: Coded<PlacedRow>;
	/** The period of each entry as a column, where one holds it. */
	period: TypedColumn | null;
	/** Whether places come from addresses. */
	isByAddress: boolean;
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();

function joined(columns: readonly TextColumn[]): TextColumn {
	if (columns.length === 1) return columns[0]!;
	const { values: entries, codes } = combinations(columns.map((column) => column.codes));
	const texts = entries.map((entry) =>
		columns.map((column) => column.texts[column.codes[entry]!]!.trim()).join(' ')
	);
	return { heading: columns.map(({ heading }) => heading).join(' + '), texts, codes };
}

function hoursOf(hours: TypedColumn): TypedColumn {
	return convertColumn({ ...hours, heading: 'hours_week' }, () => (text) => ({
		value: weeklyHours(text),
		absence: null,
		fault: null
	}));
}

const labelsOf = ({ texts }: Batch) =>
	new Map(
		[...texts].map(([field, several]) => [field, several.map(({ heading }) => heading).join(', ')])
	);

/** The text columns that say where an entry belongs: its own, or addresses in their stead. */
function placeTexts(layout: Layout, texts: Batch['texts']) {
	const field = layout.spec.fields.find(({ type }) => type === 'place');
	const own = field && texts.get(field.name);
	if (!field || own) return { columns: own ?? [], isByAddress: false };
	const source = field.elsewhere.find((where) => where.startsWith('column:'));
	const columns = (source && texts.get(source.slice('column:'.length))) || [];
	return { columns, isByAddress: columns.length > 0 };
}

/** The place of each entry; homonyms are parted by columns beside them or by rows of raions above. */
function placeAll(
	columns: readonly TextColumn[],
	layout: Layout,
	table: Table,
	{ records, length }: Batch,
	prepared: Prepared
): Coded<PlacedRow> {
	const context = placeContext(layout.unknown, table, records, prepared);
	const placed = placeRows({ columns, ...context }, length, prepared);
	const at = layout.spec.fields.find(({ type }) => type === 'place');
	const [own] = (at && layout.columns.get(at.name)) ?? [];
	const isUnsure = placed.values.some(({ fault }) => fault === 'ambiguous-place');
	if (!own || !isUnsure || context.raions) return placed;
	const raions = raionRows(own.at, records, table, prepared.places);
	return raions ? placeRows({ columns, ...context, raions }, length, prepared) : placed;
}

/** What holds for entries whose rows do not say: for the whole file, or for parts of it. */
function wholeOf(
	{ records, length }: Batch,
	{ hromada, period, sections }: Recognised
): { hromadaIds: Coded<number | null>; periods: Coded<Period | null> } {
	const of = <Value>(value: Value | null, part: (section: Section) => Value | null) =>
		sections.length ? codedOf(inSections(records, sections, value, part)) : constant(value, length);
	return {
		hromadaIds: of(hromada?.value ?? null, (section) => section.hromada),
		periods: of(period?.value ?? null, (section) => section.period)
	};
}

/** Turns the records named into typed columns, each on purpose. */
export function convertTable(
	records: Uint32Array,
	table: Table,
	layout: Layout,
	recognised: Recognised,
	prepared: Prepared
): ConvertedTable {
	const batch = gatherBatch(records, table, layout);
	const convert = (field: ExportField): TypedColumn | null => {
		const columns = batch.texts.get(field.name);
		if (!columns) return null;
		const context = {
			lexicon: prepared.lexicon,
			words: prepared.categories.get(categoryKey(layout.dataset, field.name)) ?? NO_WORDS,
			commaIsDecimal: table.dialect?.delimiter === ';',
			allowsBoolean: layout.dataset === 'indicator-return',
			year: recognised.year,
			factor: scaleOf(field, layout, table)?.factor ?? 1
		};
		const column = joined(columns);
		return convertColumn(column, (distinct) =>
			readerFor(field, distinct, { ...context, heading: column.heading })
		);
	};
	const columns = new Map<string, TypedColumn>();
	let period: TypedColumn | null = null;
	for (const field of layout.spec.fields) {
		const column = field.type === 'place' ? null : convert(field);
		if (!column) continue;
		if (field.type === 'period') period = column;
		else columns.set(field.name, column);
	}
	const hours = layout.dataset === 'service-points' ? columns.get('hours') : undefined;
	if (hours) columns.set('hours_week', hoursOf(hours));
	const { columns: where, isByAddress } = placeTexts(layout, batch.texts);
	const placed = placeAll(where, layout, table, batch, prepared);
	const { length } = batch;
	const whole = wholeOf(batch, recognised);
	return {
		frame: {
			spec: layout.spec,
			length,
			rows: batch.records.map((record) => record + 1),
			headings: batch.headings,
			labels: labelsOf(batch),
			columns,
			hromadaIds: where.length
				? { values: placed.values.map(({ id }) => id), codes: placed.codes }
				: whole.hromadaIds,
			periods: period
				? { values: period.values as (Period | null)[], codes: period.codes }
				: whole.periods
		},
		placed,
		period,
		isByAddress
	};
}
