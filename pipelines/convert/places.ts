import { columnOf } from '../recognise/batch.ts';
import type { HromadaType } from '#lib/domain/place.ts';
import { contextColumns, raionsOf, typeOf } from '../recognise/context-columns.ts';
import type { Prepared } from '../recognise/prepared.ts';
import { type PlaceNote, type ResolvedPlace, resolvePlace } from '../recognise/resolve-place.ts';
import type { TextColumn } from '../recognise/text-column.ts';
import type { Table } from '../table/table.ts';
import { type Coded, combinations, constant } from './coded.ts';

/** Where the hromada of each entry stands: its columns, and those that help to tell homonyms. */
export interface PlaceColumns {
	columns: readonly TextColumn[];
	raions: TextColumn | null;
	types: TextColumn | null;
}

export interface PlacedRow {
	id: number | null;
	fault: string | null;
	note: PlaceNote | null;
	/** The row is of a raion or the oblast: a total. */
	isAbove: boolean;
	/** Ids it might be, where ambiguous. */
	candidates: readonly number[];
	/** The text that decided. */
	text: string;
}

const NOWHERE: PlacedRow = {
	id: null,
	fault: null,
	note: null,
	isAbove: false,
	candidates: [],
	text: ''
};

function settle(places: { text: string; place: ResolvedPlace }[]): PlacedRow {
	const found = places.flatMap(({ text, place }) =>
		place.kind === 'hromada' ? [{ text, ...place }] : []
	);
	const faulty = places.find(({ place }) => place.kind === 'invalid-code');
	const ambiguous = places.flatMap(({ text, place }) =>
		place.kind === 'ambiguous' ? [{ text, ids: place.ids }] : []
	);
	const [first] = found;
	if (faulty) return { ...NOWHERE, fault: 'invalid-code', text: faulty.text };
	if (first) {
		const isContradicted =
			found.some(({ id }) => id !== first.id) ||
			ambiguous.some(({ ids }) => !ids.includes(first.id));
		if (isContradicted) return { ...NOWHERE, fault: 'place-contradiction', text: first.text };
		const note = found.find((one) => one.note)?.note ?? null;
		return { ...NOWHERE, id: first.id, note, text: first.text };
	}
	if (ambiguous.length) {
		const { ids, text } = ambiguous[0]!;
		return { ...NOWHERE, fault: 'ambiguous-place', candidates: ids, text };
	}
	const text = places[0]!.text;
	const isAbove = places.every(({ place }) => place.kind === 'above');
	return { ...NOWHERE, fault: isAbove ? null : 'unknown-place', isAbove, text };
}

/** Resolves each distinct combination of cells once; blank cells say nothing. */
export function placeRows(
	{ columns, raions, types }: PlaceColumns,
	length: number,
	{ places, learned }: Prepared
): Coded<PlacedRow> {
	const place = (texts: string[], raion: string, type: string): PlacedRow => {
		const filled = texts.filter((text) => text.trim() !== '');
		if (filled.length === 0) return NOWHERE;
		const context = {
			raions: raion ? raionsOf(raion, places) : null,
			types: type ? (typeOf(type) as readonly HromadaType[] | null) : null,
			oblasts: null,
			learned
		};
		return settle(filled.map((text) => ({ text, place: resolvePlace(text, places, context) })));
	};
	if (columns.length === 0) return constant(NOWHERE, length);
	const said = [...columns, raions, types].filter((column) => column !== null);
	const { values: entries, codes } = combinations(said.map((column) => column.codes));
	const textOf = (column: TextColumn | null, entry: number) =>
		column ? column.texts[column.codes[entry]!]! : '';
	const values = entries.map((entry) =>
		place(
			columns.map((column) => textOf(column, entry)),
			textOf(raions, entry).trim(),
			textOf(types, entry).trim()
		)
	);
	return { values, codes };
}

/** The texts that say raion and type beside the place, of the entries named. */
export function placeContext(
	candidates: readonly { at: number }[],
	table: Pick<Table, 'records' | 'columns'>,
	records: Uint32Array,
	{ places }: Prepared
): Pick<PlaceColumns, 'raions' | 'types'> {
	const sample = Array.from(records.subarray(0, 200), (record) => table.records[record]!);
	const found = contextColumns(candidates, sample, places);
	const cellsOf = (says: 'raion' | 'type') => {
		const column = found.find((one) => one.says === says);
		if (!column) return null;
		return columnOf({ at: column.at, heading: says }, records, table);
	};
	return { raions: cellsOf('raion'), types: cellsOf('type') };
}
