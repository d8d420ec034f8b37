import type { Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { filledIn } from './header.ts';
import { headingEvidence, isYear } from './heading-evidence.ts';
import { factsOf } from './passport.ts';

const SAMPLE = 400;
const MOST_RECORDS = 50_000;
const FEWEST_ROWS = 4;
/** The headings fill so much of the columns that their table uses. */
const HEADED = 0.6;
const LEAST = 0.2;
/** By so much the table has more cells than any other. */
const LARGER = 2;

/** Rows between blank ones, from one record to before another. */
interface Block {
	from: number;
	to: number;
	cells: number;
	/** Cells of its fullest row. */
	used: number;
}

function blocksOf(records: readonly string[][]): Block[] {
	const blocks: Block[] = [];
	let block: Block | null = null;
	for (const [at, row] of records.entries()) {
		const filled = filledIn(row);
		if (filled === 0) block = null;
		else if (block) {
			block.to = at + 1;
			block.cells += filled;
			block.used = Math.max(block.used, filled);
		} else blocks.push((block = { from: at, to: at + 1, cells: filled, used: filled }));
	}
	return blocks;
}

const isOfWords = (row: readonly string[]) =>
	row.every((cell) => isBlank(cell) || isYear(cell) || cellType(cell) === 'text');

/** The row, from 0, with which the table of a block begins: titles stand above it in one cell. */
function headIn(
	records: readonly string[][],
	{ from, to, used }: Block,
	lexicon: Lexicon
): number | null {
	const rows = records.slice(from, Math.min(to, from + SAMPLE));
	const at = rows.findIndex((row) => filledIn(row) >= Math.max(2, HEADED * used));
	const row = rows[at];
	const body = rows.slice(at + 1);
	if (!row || body.length < FEWEST_ROWS - 1 || !isOfWords(row) || factsOf(row, lexicon))
		return null;
	const evidence = headingEvidence(row, body, row.length, lexicon);
	return evidence >= LEAST * filledIn(row) ? from + at : null;
}

/**
 * Where the largest table of the file begins and ends, if another begins at `start` that is much smaller and
 * this one leaves columns blank that the other fills. Null where that is not so.
 */
export function headOfLargest(
	records: readonly string[][],
	start: number,
	least: number,
	lexicon: Lexicon
): { head: number; end: number } | null {
	if (records.length > MOST_RECORDS) return null;
	const blocks = blocksOf(records);
	if (blocks.length < 2) return null;
	const largest = blocks.reduce((a, b) => (b.cells > a.cells ? b : a));
	const other = blocks.findLast(({ from }) => from <= start);
	if (other === largest || largest.cells < LARGER * (other?.cells ?? 0)) return null;
	const head = headIn(records, largest, lexicon);
	if (head === null || filledIn(records[head]!) >= least) return null;
	return { head, end: largest.to };
}
