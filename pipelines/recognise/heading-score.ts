import { DATASETS } from '#lib/domain/submission.ts';
import type { HeadingScore } from '../table/dialect.ts';
import { wordKey } from './lexicon.ts';
import { matchHeading } from './headings.ts';
import { memo } from './memo.ts';
import { periodHeading } from './pivot.ts';
import type { Prepared } from './prepared.ts';

const LONGEST = 160;
const VALUE_SCORE = 0.3;

function scoreOf(text: string, { headings, categories }: Prepared): number {
	const matches = DATASETS.map((dataset) => matchHeading(text, headings[dataset])?.score ?? 0);
	const best = Math.max(...matches);
	if (best > 0) return best;
	const key = wordKey(text);
	const isValue = [...categories.values()].some((words) => words.has(key));
	return isValue || periodHeading(text, 2000) !== null ? VALUE_SCORE : 0;
}

const scorers = new WeakMap<Prepared['headings'], HeadingScore>();

/**
 * How surely a cell is a heading: 1 where the catalogue has it, less where it could head a column
 * of a wide table, 0 for the rest.
 */
export function headingScoreOf(prepared: Prepared): HeadingScore {
	const known = scorers.get(prepared.headings);
	if (known) return known;
	const score = memo((cell) => scoreOf(cell, prepared));
	const scorer = (cell: string) =>
		cell.length > LONGEST || !/\p{L}/u.test(cell) ? 0 : score(cell);
	scorers.set(prepared.headings, scorer);
	return scorer;
}
