import { partsOf, type Period } from '../domain/period.ts';
import type { Locale } from '../domain/place.ts';
import { formatPeriodShort } from '../format/period.ts';
import { LINE, MID } from './theme.ts';

/** Every how many periods a label fits. */
function strideOf(periods: readonly Period[], room: number): number {
	const { grain } = partsOf(periods[0]!);
	const fits = Math.max(1, Math.floor(room / (grain === 'month' ? 44 : 34)));
	const strides = grain === 'month' ? [1, 3, 6, 12] : [1, 2, 4];
	return strides.find((stride) => periods.length / stride <= fits) ?? strides.at(-1)!;
}

/** A label for each period: its name, and under it the year where the year begins; '' between. */
export function timeLabels(periods: readonly Period[], room: number, locale: Locale): string[] {
	if (!periods.length) return [];
	const stride = strideOf(periods, room);
	const apart = room / periods.length;
	const firstOfYear = periods.findIndex((period) => partsOf(period).part === 1);
	let year: number | null =
		firstOfYear > 0 && firstOfYear * apart < 44 ? partsOf(periods[0]!).year : null;
	return periods.map((period) => {
		const parts = partsOf(period);
		if ((parts.part - 1) % stride !== 0) return '';
		const name = formatPeriodShort(period, locale);
		if (parts.year === year || parts.grain === 'year') return name;
		year = parts.year;
		return `${name}\n${year}`;
	});
}

/** A category axis of periods with those labels. */
export function timeAxis(periods: readonly Period[], labels: readonly string[], isEdged: boolean) {
	return {
		type: 'category',
		data: [...periods],
		boundaryGap: !isEdged,
		axisLine: { lineStyle: { color: MID } },
		axisTick: {
			show: true,
			alignWithLabel: true,
			length: 4,
			interval: (index: number) => labels[index] !== '',
			lineStyle: { color: MID }
		},
		axisLabel: {
			interval: 0,
			color: MID,
			lineHeight: 15,
			margin: 8,
			formatter: (_: string, index: number) => labels[index] ?? ''
		},
		splitLine: { show: false, lineStyle: { color: LINE } }
	};
}
