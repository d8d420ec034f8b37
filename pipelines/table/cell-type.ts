/** What the text of a cell looks like, whatever it is about. */
export type CellType = 'blank' | 'number' | 'date' | 'time' | 'code' | 'link' | 'text';

const NUMBER =
	/^[(+\-−]?\s*(?:[$€£₴]\s*)?(?:\d[\d\s'’]*(?:(?:[.,]\d+)+\s*)?|[.,]\d+\s*)(?:[eE][+-]?\d+\s*)?(?:%|[$€£₴]|грн\.?)?\)?$/;
const DATE =
	/^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:[T\s]+\d{1,2}:\d\d.*)?$/;
const TIME = /^\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]m)?$/i;
const LINK = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[a-z]+$/i;
const MAY_LINK = /@|^(?:http|www)/i;

/** A word with a digit in it. */
const isCode = (text: string) => text.length > 1 && !/\s/.test(text);

export function cellType(cell: string): CellType {
	const text = cell.trim();
	if (text === '') return 'blank';
	const hasDigit = /\d/.test(text);
	if (hasDigit && DATE.test(text)) return 'date';
	if (hasDigit && NUMBER.test(text)) return 'number';
	if (hasDigit && TIME.test(text)) return 'time';
	if (MAY_LINK.test(text) && LINK.test(text)) return 'link';
	return hasDigit && isCode(text) ? 'code' : 'text';
}

const MOST = 0.8;

/** The type that nearly all filled cells of a column have; null where none does or none is filled. */
export function columnType(cells: readonly string[]): CellType | null {
	const counts = new Map<CellType, number>();
	let filled = 0;
	for (const cell of cells) {
		const type = cellType(cell);
		if (type === 'blank') continue;
		filled++;
		counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	const most = [...counts].find(([, count]) => count >= MOST * filled);
	return most?.[0] ?? (filled ? 'text' : null);
}
