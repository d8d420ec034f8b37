import { DATASETS } from '#lib/domain/submission.ts';
import type { HeadingScore } from '../table/dialect.ts';
import { fold } from '../text/fold.ts';
import { wordKey } from './lexicon.ts';
import { BARE, EXACT, bareHeading } from './headings.ts';
import { memo } from './memo.ts';
import { periodHeading } from './pivot.ts';
import type { Prepared } from './prepared.ts';

const LONGEST = 160;
const VALUE_SCORE = 0.3;

/** Scores texts by the headings of all data sets and the values of all categories at once. */
function scorerOf({ headings, categories }: Prepared): HeadingScore {
	const keys = new Set(DATASETS.flatMap((dataset) => [...headings[dataset].byKey.keys()]));
	const values = new Set([...categories.values()].flatMap((words) => [...words.keys()]));
	return (text) => {
		if (keys.has(fold(text))) return EXACT;
		const bare = bareHeading(text);
		if (bare !== text && keys.has(fold(bare))) return BARE;
		const isValue = values.has(wordKey(text));
		return isValue || periodHeading(text, 2000) !== null ? VALUE_SCORE : 0;
	};
}

const scorers = new WeakMap<Prepared['headings'], HeadingScore>();

/**
 * How surely a cell is a heading: 1 where the catalogue has it, less where it could head a column
 * of a wide table, 0 for the rest.
 */
export function headingScoreOf(prepared: Prepared): HeadingScore {
	const known = scorers.get(prepared.headings);
	if (known) return known;
	const score = memo(scorerOf(prepared));
	const scorer = (cell: string) =>
		cell.length > LONGEST || !/\p{L}/u.test(cell) ? 0 : score(cell);
	scorers.set(prepared.headings, scorer);
	return scorer;
}
