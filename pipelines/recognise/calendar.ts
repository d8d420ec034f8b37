import {
	type Grain,
	type Period,
	firstDay,
	grainOf,
	lastDay,
	quarterOf
} from '#lib/domain/period.ts';

/** `yyyy-mm-dd` where such a day exists, else null. */
export function isoDay(year: string, month: string, day: string): string | null {
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

export function dayBefore(day: string): string {
	return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const SERIAL = /^\s*(3[6-9]\d{3}|[45]\d{4})(?:[.,]0+)?\s*$/;
const SERIAL_OF_1970 = 25_569;

/** The day that a spreadsheet's number stands for, of this century; null for other texts. */
export function dayOfSerial(text: string): string | null {
	const serial = SERIAL.exec(text)?.[1];
	if (!serial) return null;
	return new Date((Number(serial) - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10);
}

/** The period of the grain in which a day lies. */
export function periodAround(day: string, grain: Grain): Period {
	const month = day.slice(0, 7);
	if (grain === 'month') return month;
	return grain === 'quarter' ? quarterOf(month) : day.slice(0, 4);
}

/** The one period that two days bound, both included; null where they bound none. */
export function periodBetween(from: string, to: string): Period | null {
	const grains: Grain[] = ['month', 'quarter', 'year'];
	const periods = grains.map((grain) => periodAround(from, grain));
	return periods.find((period) => firstDay(period) === from && lastDay(period) === to) ?? null;
}

/** A month or quarter by its number; null where the number is none. */
export function periodOf(grain: 'month' | 'quarter', year: string, part: string): Period | null {
	const period = grain === 'quarter' ? `${year}-Q${part}` : `${year}-${part.padStart(2, '0')}`;
	return grainOf(period) ? period : null;
}
