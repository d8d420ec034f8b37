import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { isTime } from './heading-evidence.ts';

const DEEPEST = 6;
const FEWEST = 2;
const SHARE = 0.25;

const isName = (cell: string) => isTime(cell) || ['text', 'blank'].includes(cellType(cell));

/** Whether a row of words has so many of the row above it that they are merged over both. */
function isCarried(row: readonly string[], above: readonly string[]): boolean {
	if (row.length !== above.length || !row.every(isName)) return false;
	const filled = row.filter((cell) => !isBlank(cell)).length;
	const same = row.filter((cell, at) => !isBlank(cell) && cell === above[at]).length;
	return same >= Math.max(FEWEST, SHARE * filled);
}

/** The last record, from 0, of headings that are merged over several: their words stand in each. */
export function lastCarried(records: readonly string[][], start: number): number {
	let last = start;
	while (last - start + 1 < DEEPEST && records[last + 1]?.some((cell) => !isBlank(cell))) {
		if (!isCarried(records[last + 1]!, records[last]!)) break;
		last++;
	}
	return last;
}
