const NUMBER = /^[+-]?\d[\d\s'’]*(?:(?:[.,]\d+)+\s*)?%?$/;
const DATED = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/;
const CODE = /^[A-Za-zА-Яа-яІі]{1,3}[-№]?\d+$/;
const DELIMITERS = /[;\t|]|,\S/;
/** Signs that stand in no text but between its cells. */
const NEVER_TEXT = /[\^~¦\x01-\x08\x1c-\x1f]|\|\||::|;;|\t/;

/**
 * How much a cell looks like one whole value, from 0 to 1: numbers, dates and codes are; text is
 * unless it holds what separates cells elsewhere.
 */
export function wholeness(cell: string): number {
	const text = cell.trim();
	if (text === '' || NUMBER.test(text) || DATED.test(text) || CODE.test(text)) return 1;
	if (NEVER_TEXT.test(text)) return 0.3;
	if (/["\n]|^['`]|['`]$/.test(text)) return 0.4;
	return DELIMITERS.test(text) ? 0.5 : 0.9;
}

export const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

export function isNumeric(cell: string): boolean {
	return NUMBER.test(cell.trim());
}
