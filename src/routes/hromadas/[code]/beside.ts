import type { Measure } from '$lib/format/measure.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { measureOf, wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Measured } from './profile.ts';

/** What stands beside the value of one hromada; null where nobody reported. */
export interface Beside {
	alike: number | null;
	raion: number | null;
	oblast: number | null;
}

const isSum = ({ indicator }: Measured) => indicator.rollup === 'sum';
const shared = (sum: number | null, among: number) => (sum === null ? null : sum / among);

/** Values of the seven together, the raion and the oblast; of what is added up, the mean of one. */
export function besideOf(measured: Measured): Beside {
	const { now } = measured;
	const mean = isSum(measured);
	return {
		alike: now.alike_value,
		raion: mean ? shared(now.raion_value, now.raion_reported) : now.raion_value,
		oblast: mean ? shared(now.oblast_value, now.oblast_reported) : now.oblast_value
	};
}

/** How they are written: a mean of counts has a decimal. */
export function besideMeasure(measured: Measured): Measure {
	const whole = wholeMeasureOf(measured.indicator);
	return isSum(measured) ? { ...whole, decimals: Math.max(1, whole.decimals) } : whole;
}

/** The same in words. */
export function besideWords(measured: Measured, reader: Reader): Record<keyof Beside, string> {
	const measure = besideMeasure(measured);
	const { alike, raion, oblast } = besideOf(measured);
	const say = (value: number | null) =>
		value === null ? m.hromada_nobody() : formatValue(value, measure, reader.locale);
	return { alike: say(alike), raion: say(raion), oblast: say(oblast) };
}

/** Of one hromada a share of residents with access is all or none. */
export const isYesNo = ({ indicator }: Measured) =>
	indicator.unit === 'yes_no' || indicator.denominator === 'residents';

/** The hromada's own value in words. */
export function ownWords(measured: Measured, reader: Reader): string {
	const { indicator, now } = measured;
	if (now.value === null) return '';
	if (isYesNo(measured)) return now.value > 0 ? m.yes() : m.no();
	return formatValue(now.value, measureOf(indicator), reader.locale);
}
