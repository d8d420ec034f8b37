import { median } from './median.ts';
import type { PlacesFigure } from '$lib/server/figures/places-figure.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { placesFigure } from '$lib/server/figures/places-figure.ts';
import type { Reader } from '$lib/server/reader.ts';
import { rowAt, type Trends } from '$lib/server/figures/trends.ts';

const STAFF = 'asc_staff_per_10k';

/** Staff per 10,000 residents of each hromada. */
export interface Staff extends Omit<PlacesFigure, 'tiles' | 'raions' | 'map'> {
	title: string;
	unit: string;
	note: string;
	reference: { value: number; label: string } | null;
}

function titleOf(values: readonly number[], { locale }: Reader): string {
	const middle = median(values);
	if (middle === null) return m.asc_staff_title_unknown();
	const say = (value: number) => formatNumber(value, 1, locale);
	return m.asc_staff_title({
		least: say(Math.min(...values)),
		middle: say(middle),
		most: say(Math.max(...values))
	});
}

/** From the most to the fewest; least, middle and most are of hromadas that have any staff. */
export async function staffOf(reader: Reader, trends: Trends): Promise<Staff> {
	const { bars, table, reported, measure, csv } = await placesFigure(
		reader,
		await indicatorOf(reader.ask, STAFF)
	);
	const values = bars.flatMap(({ value }) => (value ? [value] : []));
	const whole = rowAt(trends.get(STAFF) ?? [], reader.selection.period)?.value ?? null;
	return {
		title: titleOf(values, reader),
		unit: m.asc_staff_unit({ period: formatPeriod(reader.selection.period, reader.locale) }),
		note: m.asc_staff_note(),
		reference: whole === null ? null : { value: whole, label: m.oblast_line() },
		bars: bars.filter(({ absence }) => absence !== 'not_applicable'),
		...{ table, reported, measure, csv }
	};
}
