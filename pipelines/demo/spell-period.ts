import { partsOf, type Period } from '#lib/domain/period.ts';
import type { Habit, MonthStyle, QuarterStyle } from './habit.ts';

const MONTHS =
	'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(
		' '
	);
const MONTHS_EN = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const ROMAN = ['I', 'II', 'III', 'IV'];

const twoDigits = (value: number) => String(value).padStart(2, '0');

function spellMonth(period: Period, style: MonthStyle): string {
	const { year, part } = partsOf(period);
	const name = MONTHS[part - 1]!;
	const written: Record<MonthStyle, string> = {
		name: `${name} ${year}`,
		'year-word': `${name[0]!.toUpperCase()}${name.slice(1)} ${year} р.`,
		upper: `${name.toUpperCase()} ${year}`,
		'mm.yyyy': `${twoDigits(part)}.${year}`,
		iso: period,
		dated: `01.${twoDigits(part)}.${year}`,
		english: `${MONTHS_EN[part - 1]} ${year}`
	};
	return written[style];
}

function spellQuarter(period: Period, style: QuarterStyle): string {
	const { year, part } = partsOf(period);
	const roman = ROMAN[part - 1]!;
	const written: Record<QuarterStyle, string> = {
		cyrillic: `${roman.replaceAll('I', 'І')} квартал ${year}`,
		latin: `${roman} квартал ${year} року`,
		abbreviated: `${part} кв. ${year}`,
		'year-word': `${roman.replaceAll('I', 'І')} кв. ${year} р.`,
		iso: period
	};
	return written[style];
}

/** A month or a quarter as the office writes it. */
export function spellPeriod(period: Period, habit: Habit): string {
	return partsOf(period).grain === 'month'
		? spellMonth(period, habit.month)
		: spellQuarter(period, habit.quarter);
}

/** Words for the periods of a whole file, as titles and file names have them. */
export function spellSpan(periods: readonly Period[]): string {
	const { year, part, grain } = partsOf(periods[0]!);
	if (grain === 'month' && periods.length === 1) return `${MONTHS[part - 1]} ${year}`;
	if (grain === 'month' && periods.length === 3) return `${ROMAN[(part - 1) / 3]} кв ${year}`;
	if (grain === 'quarter' && periods.length === 1) return `${ROMAN[part - 1]} кв ${year}`;
	return `${year} рік`;
}
