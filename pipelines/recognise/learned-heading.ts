import { DATASETS, type Dataset } from '#lib/domain/submission.ts';
import type { StatedFacts } from '../knowledge.ts';
import { fold } from '../text/fold.ts';
import { type KnownHeading, matchHeading } from './headings.ts';
import type { Prepared } from './prepared.ts';
import { NOTHING } from './question.ts';

export const headingKey = (dataset: string, heading: string): string =>
	`${dataset}/${fold(heading)}`;

/** The field that people said a heading stands for, or that none is wanted. */
export function learnedField(
	dataset: Dataset,
	heading: string,
	{ learnedHeadings, knowledge }: Prepared
): string | undefined {
	if (!learnedHeadings.size) return undefined;
	const field = learnedHeadings.get(headingKey(dataset, heading));
	const { fields } = knowledge.catalogue.exports[dataset];
	return field === NOTHING || fields.some(({ name }) => name === field) ? field : undefined;
}

/**
 * What a column says of the kind of export: a learned heading that the catalogue has for another
 * kind says nothing, so that files of that kind are read as before.
 */
export function learnedWeight(
	{ heading, match }: { heading: string; match: KnownHeading },
	{ headings }: Prepared
): 0 | 1 {
	if (match.how !== 'learned') return 1;
	return DATASETS.some((dataset) => matchHeading(heading, headings[dataset])) ? 0 : 1;
}

/** Whether people said that a heading of the kind of export stands for nothing that is wanted. */
export const isUnwanted = (
	{ dataset }: { dataset: Dataset },
	heading: string,
	prepared: Prepared
): boolean => learnedField(dataset, heading, prepared) === NOTHING;

/** What is known, and what was stated of the columns of one file. */
export function withColumns(known: Prepared, columns: StatedFacts['columns']): Prepared {
	if (!columns) return known;
	const stated = DATASETS.flatMap((dataset) =>
		Object.entries(columns).map(
			([heading, field]) => [headingKey(dataset, heading), field] as const
		)
	);
	return { ...known, learnedHeadings: new Map([...known.learnedHeadings, ...stated]) };
}
