import { fold } from '../text/fold.ts';
import { nameKey } from './place-index.ts';

/**
 * What a decision is remembered by: spellings that read alike are one question; a heading counts
 * without its data set, since it may decide on which that is.
 */
export function decisionKey(question: string, subject: string): string {
	if (question === 'alias') return `alias/${nameKey(subject)}`;
	if (question === 'heading') return headingRest(subject.slice(subject.indexOf('/') + 1));
	return `${question}/${subject}`;
}

export const headingRest = (heading: string): string => `heading/${fold(heading)}`;
