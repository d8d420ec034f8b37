import type { Cell } from '$lib/charts/cell.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { measureOf, wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { wholeOblast } from '$lib/server/questions/fragments/selected-hromadas.ts';
import { indicatorDistribution } from '$lib/server/questions/indicator-distribution.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Measured } from './profile.ts';
import { stripOf, type Strip } from './strip.ts';

export interface ThemeRow {
	id: string;
	name: string;
	href: string;
	/** «менше — краще», or nothing. */
	hint: string | null;
	absence: Cell['absence'];
	value: string;
	raion: string;
	oblast: string;
	series: (number | null)[];
	/** The series in words; null where there is none to show. */
	way: string | null;
	strip: Strip | null;
}

export interface Theme {
	id: string;
	name: string;
	rows: ThemeRow[];
}

/** Of one hromada a share of residents with access is all or none. */
const isYesNo = ({ unit, denominator }: Measured['indicator']) =>
	unit === 'yes_no' || denominator === 'residents';

function ownValue({ indicator, now }: Measured, reader: Reader): string {
	if (now.value === null) return '';
	if (isYesNo(indicator)) return now.value > 0 ? m.yes() : m.no();
	return formatValue(now.value, measureOf(indicator), reader.locale);
}

function wayOf({ indicator, series }: Measured, reader: Reader): string | null {
	const known = series.filter((value) => value !== null);
	if (known.length < 2 || isYesNo(indicator)) return null;
	const say = (value: number) => formatValue(value, measureOf(indicator), reader.locale);
	return m.hromada_way({ first: say(known[0]!), last: say(known.at(-1)!) });
}

/** A sum over many does not stand on the scale of one. */
function wholesOf({ indicator, now }: Measured) {
	const isComparable = indicator.rollup !== 'sum' && indicator.rollup !== 'share_of_hromadas';
	return {
		raion: isComparable ? now.raion_value : null,
		oblast: isComparable ? now.oblast_value : null
	};
}

function rowOf(measured: Measured, strip: Strip | null, reader: Reader): ThemeRow {
	const { indicator, now, series } = measured;
	const { locale } = reader;
	const whole = (value: number | null) => {
		if (value === null) return m.hromada_nobody();
		const said = formatValue(value, wholeMeasureOf(indicator), locale);
		return indicator.rollup === 'sum' ? m.hromada_together({ value: said }) : said;
	};
	return {
		id: indicator.id,
		name: nameOf(indicator, locale),
		href: reader.to(`/indicators/${indicator.id}`),
		hint: indicator.direction === 'lower' ? m.hromada_lower_is_better() : null,
		absence: now.absence,
		value: ownValue(measured, reader),
		raion: whole(now.raion_value),
		oblast: whole(now.oblast_value),
		series: isYesNo(indicator) ? [] : series,
		way: wayOf(measured, reader),
		strip: isYesNo(indicator) ? null : strip
	};
}

/** Every theme as rows: the hromada beside its raion, the oblast and the most alike. */
export async function themesOf(
	profile: readonly Measured[],
	own: number,
	alike: ReadonlySet<number>,
	reader: Reader
): Promise<Theme[]> {
	const { period, base, territory } = reader.selection;
	const scope = { ...wholeOblast(period, base), territory };
	const spread = await reader.ask(indicatorDistribution, { scope });
	const rowWithStrip = (measured: Measured): ThemeRow => {
		const found = spread.filter((row) => row.indicator_id === measured.indicator.id);
		const values = new Map(found.map((row) => [row.hromada_id, row.value]));
		return rowOf(measured, stripOf({ values, own, alike, ...wholesOf(measured) }), reader);
	};
	const ids = [...new Set(profile.map(({ indicator }) => indicator.theme))];
	return ids.map((id) => {
		const measured = profile.filter(({ indicator }) => indicator.theme === id);
		const name = textOf(measured[0]!.indicator, 'theme', reader.locale);
		return { id, name, rows: measured.map(rowWithStrip) };
	});
}
