import { range } from '#lib/domain/period.ts';

export const SEED = 20261020;

/** The day on which the demonstration ends: nothing comes in after it. */
export const LAST_DAY = '2026-10-20';

export const MONTHS = range('2024-04', '2026-09');
export const QUARTERS = range('2024-Q2', '2026-Q3');

/** From the first period, 0, to the last, 1. */
export function progress<T>(period: T, periods: readonly T[]): number {
	return periods.indexOf(period) / (periods.length - 1);
}

export function addDays(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day, or the last of the demonstration where that is earlier. */
export function notAfterLast(day: string): string {
	return day < LAST_DAY ? day : LAST_DAY;
}
