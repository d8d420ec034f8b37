import type { Entry, ReadFile } from './read-entries.ts';

/**
 * What a difference between a damaged file and the truth is: told by an issue; another number or
 * word that the file itself states in that very place; whole rows missing from the end of a file
 * that is well-formed without them; or silently wrong.
 */
export type Finding = 'told' | 'number-in-file' | 'word-in-file' | 'cut-at-row' | 'silent';

const isNumber = (cell: string) => /^[\s\d.,'’%+−-]*$/.test(cell);

/** The cell of a record that is not as it was, or two beside each other, where all others are. */
function changedCells(before: string[] | undefined, after: string[] | undefined): number[] | null {
	if (!before || !after || before.length !== after.length) return null;
	const changed = before.flatMap((cell, at) => (cell === after[at] ? [] : [at]));
	const isBeside = changed.length === 2 && changed[1] === changed[0]! + 1;
	return changed.length === 1 || isBeside ? changed : null;
}

/** Whether the record says something else in one cell than the truth does, and nothing moved. */
function statedInFile(truth: ReadFile, damaged: ReadFile, row: number): Finding | null {
	if (truth.records.length !== damaged.records.length) return null;
	const before = truth.records[row - 1];
	const after = damaged.records[row - 1];
	const changed = changedCells(before, after);
	if (!changed) return null;
	const areNumbers = changed.every((at) => isNumber(before![at]!) && isNumber(after![at]!));
	const textOf = (row: string[]) => changed.map((at) => row[at]).join('');
	const isFilled = changed.every((at) => before![at] && after![at]);
	const isMoved = isFilled && textOf(before!) === textOf(after!);
	if (changed.length > 1 && !areNumbers && !isMoved) return null;
	return areNumbers ? 'number-in-file' : 'word-in-file';
}

/** Whether the damaged file holds the first records of the true one, as they are, and no more. */
const isCutAtRow = ({ records: all }: ReadFile, { records }: ReadFile) =>
	records.length < all.length &&
	records.every((row, at) => row.join('\0').trimEnd() === all[at]!.join('\0').trimEnd());

const sameValues = (a: Entry, b: Entry) => {
	const fields = new Set([...Object.keys(a.values), ...Object.keys(b.values)]);
	return [...fields].every((field) => (a.values[field] ?? 'null') === (b.values[field] ?? 'null'));
};

/**
 * Everything in the damaged file that differs from the truth, each with what it is, and whether the
 * damage made another number of one in its own place.
 */
export function compareEntries(
	truth: ReadFile,
	damaged: ReadFile
): { entry: Entry; finding: Finding; isNumber: boolean }[] {
	const isOfFile = damaged.ofFile.some((issue) => !truth.ofFile.includes(issue));
	const known = new Map(truth.entries.map((entry) => [entry.key, entry]));
	const found = new Map(damaged.entries.map((entry) => [entry.key, entry]));
	const news = [...damaged.named].filter((told) => !truth.named.has(told));
	const find = (entry: Entry): Finding => {
		if (isOfFile || news.some((told) => told.startsWith(`${entry.row}/`))) return 'told';
		return statedInFile(truth, damaged, entry.row) ?? 'silent';
	};
	const wrong = damaged.entries.filter((entry) => {
		const true_ = known.get(entry.key);
		return !true_ || !sameValues(true_, entry);
	});
	const isOther = ({ row }: Entry) => statedInFile(truth, damaged, row) === 'number-in-file';
	const findings = wrong.map((entry) => ({
		entry,
		finding: find(entry),
		isNumber: isOther(entry)
	}));
	const hasNews = news.length > 0 || isOfFile;
	const lost = truth.entries.filter(({ key }) => !found.has(key));
	const isKept = (entry: Entry) => wrong.some(({ row }) => row === entry.row);
	for (const entry of lost) {
		if (isKept(entry)) continue;
		findings.push({
			entry,
			isNumber: isOther(entry),
			finding: hasNews ? 'told' : isCutAtRow(truth, damaged) ? 'cut-at-row' : 'silent'
		});
	}
	return findings;
}
