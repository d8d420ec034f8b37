import type { Period } from '#lib/domain/period.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import type { Frame } from '../check/frame.ts';
import { type Batch, gatherBatch } from '../recognise/batch.ts';
import { type Prepared, categoryKey } from '../recognise/prepared.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Layout } from '../recognise/layout.ts';
import type { TextColumn } from '../recognise/text-column.ts';
import type { Table } from '../table/table.ts';
import { type Coded, combinations, constant } from './coded.ts';
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
		return convertColumn(joined(columns), (distinct) => readerFor(field, distinct, context));
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
	const context = placeContext(layout.unknown, table, batch.records, prepared);
	const placed = placeRows({ columns: where, ...context }, batch.length, prepared);
	const whole = recognised.hromada?.value ?? null;
	const every: Period | null = recognised.period?.value ?? null;
	const { length } = batch;
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
				: constant(whole, length),
			periods: period
				? { values: period.values as (Period | null)[], codes: period.codes }
				: constant(every, length)
		},
		placed,
		period,
		isByAddress
	};
}
