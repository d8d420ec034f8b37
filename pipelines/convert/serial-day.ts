const DAY = 86_400_000;
/** The day before day 1 of a spreadsheet, once its false 29 February 1900 is past. */
const ZERO = Date.UTC(1899, 11, 30);
/** 2000-01-01 and 2049-12-31: what else has five digits is no day of a return. */
const [FIRST, LAST] = [36_526, 54_788];

/**
 * The day that a spreadsheet stores as a number, as `yyyy-mm-dd`, whatever its hour; null where
 * the text is no such number. Only for columns that hold nothing but days.
 */
export function serialDay(text: string): string | null {
	const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
	const day = Number(serial?.[1]);
	if (!serial || day < FIRST || day > LAST) return null;
	return new Date(ZERO + day * DAY).toISOString().slice(0, 10);
}
