import type { Locale } from '../domain/place.ts';
import { formatNumber } from '../format/number.ts';
import { unitMark } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import { decimalsOf, type Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { FONT_SIZE, LINE, MID } from './theme.ts';

/** Text of each tick from the bottom; the top one carries the unit. */
export function tickTexts(scale: Scale, measure: Measure, locale: Locale): string[] {
	const count = Math.round((scale.max - scale.min) / scale.step);
	const decimals = decimalsOf(scale);
	const mark = unitMark(measure.unit, locale);
	return Array.from({ length: count + 1 }, (_, index) => {
		const text = formatNumber(scale.min + index * scale.step, decimals, locale);
		return index === count && mark ? `${text}\u00a0${mark}` : text;
	});
}

/** Pixels that the widest tick takes. */
export function tickRoom(ticks: readonly string[]): number {
	return Math.ceil(Math.max(...ticks.map((tick) => textWidth(tick, FONT_SIZE))));
}

/** A value axis with hair lines and the given tick texts. */
export function valueAxis(scale: Scale, ticks: readonly string[]) {
	return {
		type: 'value',
		min: scale.min,
		max: scale.max,
		interval: scale.step,
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: {
			color: MID,
			margin: 8,
			formatter: (_: number, index: number) => ticks[index] ?? ''
		},
		splitLine: { lineStyle: { color: LINE } }
	};
}
