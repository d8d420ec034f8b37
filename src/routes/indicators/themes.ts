import { nameOf, textOf } from '$lib/format/names.ts';
import { unitWords } from '$lib/format/unit.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import {
	indicatorsAtPeriod,
	type IndicatorAtPeriodRow
} from '$lib/server/questions/indicators-at-period.ts';
import { indicators, type IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface Entry {
	id: string;
	name: string;
	href: string;
	definition: string;
	unit: string;
	frequency: string;
	/** Of all selected hromadas; words where nobody reported. */
	value: string;
	reported: string;
}

export interface Theme {
	id: string;
	name: string;
	entries: Entry[];
}

/** The first sentence says what it is; the rest is on its own page. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

function entryOf(row: IndicatorRow, now: IndicatorAtPeriodRow | undefined, reader: Reader): Entry {
	const { locale } = reader;
	const value = now?.value ?? null;
	return {
		id: row.id,
		name: nameOf(row, locale),
		href: reader.to(`/indicators/${row.id}`),
		definition: firstSentence(textOf(row, 'definition', locale)),
		unit: unitWords(row.unit, locale),
		frequency: wordOf(row.frequency, locale),
		value: value === null ? m.indicator_nobody() : formatValue(value, wholeMeasureOf(row), locale),
		reported: m.indicator_n_of({ n: now?.reported ?? 0, total: now?.expected ?? 0 })
	};
}

/** The catalogue by theme, each indicator with its value and how many reported it. */
export async function themesOf(reader: Reader): Promise<Theme[]> {
	const [catalogue, now] = await Promise.all([
		reader.ask(indicators),
		reader.ask(indicatorsAtPeriod, { scope: reader.selection })
	]);
	const ids = [...new Set(catalogue.map(({ theme }) => theme))];
	return ids.map((id) => {
		const rows = catalogue.filter(({ theme }) => theme === id);
		return {
			id,
			name: textOf(rows[0]!, 'theme', reader.locale),
			entries: rows.map((row) =>
				entryOf(
					row,
					now.find(({ indicator_id: own }) => own === row.id),
					reader
				)
			)
		};
	});
}
