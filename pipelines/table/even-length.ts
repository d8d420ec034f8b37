import { isBlank } from './cell-kind.ts';
import type { Header } from './header.ts';
import { usualWidth } from './parse.ts';

const SAMPLE = 400;
const FEWEST_ROWS = 2;
const MOSTLY = 0.9;
/** So many odd rows leave a small table even. */
const FEW = 2;

/** The cells that rows below the headings have, where nearly all have as many; else null. */
function lengthBelow(records: readonly string[][], { bottom }: Header): number | null {
	const below = records
		.slice(bottom + 1, bottom + 1 + SAMPLE)
		.filter((row) => row.length > 1 && !row.every(isBlank));
	const usual = usualWidth(below);
	const same = below.filter((row) => row.length === usual).length;
	const odd = below.length - same;
	const isEven = odd <= Math.max(Math.min(FEW, same - 1), (1 - MOSTLY) * below.length);
	return same >= FEWEST_ROWS && isEven ? usual : null;
}

/** Whether nothing stands above a column with headings on both sides of it. */
function hasGap(heading: readonly string[]): boolean {
	const first = heading.findIndex((cell) => !isBlank(cell));
	const last = heading.findLastIndex((cell) => !isBlank(cell));
	return heading.slice(first, last).some(isBlank);
}

/**
 * The fewest cells, blank ones at the end and all, that a row can have and still stand under its
 * headings: as many as all the others, where headings and rows are of one length. Headings with a
 * gap that are longer than every row below them have a separator too many: no row fits them. Null
 * where lengths say nothing.
 */
export function fewestCells(records: readonly string[][], header: Header): number | null {
	const headings = records.slice(header.top, header.bottom + 1);
	const below = lengthBelow(records, header);
	if (below === null || headings.length === 0) return null;
	const headed = Math.max(...headings.map((row) => row.length));
	if (headed === below || header.width === below) return below;
	const isOne = headings.length === 1;
	return isOne && headed > below && hasGap(headings[0]!) ? headed : null;
}
