import { wordKey, type Lexicon } from '../recognise/lexicon.ts';
import { isBlank, isNumeric } from './cell-kind.ts';

const LONGEST_TOTAL = 80;
const SHORTEST_STEM = 5;

function startsWithWord(key: string, words: ReadonlySet<string>): boolean {
	if (words.has(key)) return true;
	for (const word of words) {
		if (word.length >= SHORTEST_STEM && key.startsWith(`${word} `)) return true;
	}
	return false;
}

/** Tells total rows by their first words; remembers what it saw, since few texts open many rows. */
export class TotalWords {
	readonly #lexicon: Lexicon;
	readonly #seen = new Map<string, 'whole' | 'start' | null>();

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	#kindOf(cell: string): 'whole' | 'start' | null {
		const known = this.#seen.get(cell);
		if (known !== undefined) return known;
		const key = cell.length > LONGEST_TOTAL ? '' : wordKey(cell.replace(/^\d+[.)]?\s+/, ''));
		const { totals } = this.#lexicon;
		const kind = totals.has(key) ? 'whole' : startsWithWord(key, totals) ? 'start' : null;
		this.#seen.set(cell, kind);
		return kind;
	}

	/** «Разом», «Усього за місяць: …», «у тому числі»: in one of the first cells with letters. */
	isTotal(row: string[]): boolean {
		let looked = 0;
		for (let at = 0; at < row.length && looked < 2; at++) {
			const cell = row[at]!;
			if (isBlank(cell) || isNumeric(cell)) continue;
			looked++;
			const kind = this.#kindOf(cell);
			if (kind === 'whole') return true;
			if (kind === 'start') return row.every((c, i) => i === at || isBlank(c) || isNumeric(c));
		}
		return false;
	}
}

/** A note, a source or a signature under the table: few cells, the first of which says so. */
export function isFootnote(row: string[], lexicon: Lexicon): boolean {
	const filled = row.filter((cell) => !isBlank(cell));
	if (filled.length === 0 || filled.length > 3) return false;
	const first = filled[0]!.trim();
	if (isNumeric(first)) return false;
	if (/^(?:\*|\d\)|[¹²³])\s*\S/.test(first) && filled.length === 1) return true;
	if (startsWithWord(wordKey(first), lexicon.footnotes)) return true;
	const opening = wordKey(first.split(/[:.]/)[0]!);
	if (lexicon.footnotes.has(opening) && /[:.]/.test(first)) return true;
	return filled.length === 1 && first.split(/\s+/).length >= 8 && /[.!]$/.test(first);
}

/** A row under the headings that holds units only: «осіб», «%», «так/ні». */
export function isUnitsRow(row: string[], lexicon: Lexicon): boolean {
	const filled = row.filter((cell) => !isBlank(cell) && !/^[-–—]$/.test(cell.trim()));
	return filled.length > 0 && filled.every((cell) => lexicon.units.has(wordKey(cell)));
}

const LETTER = /^[АБВГABCD]$/i;
/** So many columns are numbered one after the other before some are left out. */
const IN_ORDER = 3;
const FEWEST_SKIPPING = 5;

const isNth = (cell: string, at: number) =>
	/^\d+(?:\s*=.*)?$/.test(cell) && Number.parseInt(cell) === at + 1;

/** Numbers of columns some of which were left out: 1, 2, 3, 4, 9. */
function isSkipping(cells: readonly string[]): boolean {
	if (cells.length < FEWEST_SKIPPING || !cells.slice(0, IN_ORDER).every(isNth)) return false;
	return cells.every(
		(cell, at) => /^\d{1,3}$/.test(cell) && (at === 0 || Number(cell) > Number(cells[at - 1]))
	);
}

/** A row under the headings that numbers the columns: 1, 2, 3, … or А, Б, 1, 2, 3 = 1 + 2, … */
export function isNumberingRow(row: readonly string[]): boolean {
	const filled = row.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
	const letters = filled.findIndex((cell) => !LETTER.test(cell));
	if (filled.length < 2 || letters < 0) return false;
	if (letters > 0 && filled.length - letters < 2) return false;
	const numbers = filled.slice(letters);
	return numbers.every(isNth) || isSkipping(numbers);
}

/** A line that begins with a sign of comments, as programs write them between the rows. */
export const isComment = (row: readonly string[]): boolean => /^\s*#(?:\s|\p{L})/u.test(row[0]!);
