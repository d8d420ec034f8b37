import type { Lexicon } from '../recognise/lexicon.ts';
import type { HeadingScore } from './dialect.ts';
import { type Header, statedHeader } from './header.ts';
import { findKnownHeader } from './known-header.ts';
import { findHeaderByShape } from './shape-header.ts';

/** Below this the headings known are too few to show where the header stands. */
const FEW = 1.6;
/** Below this what is known are words that values hold as well. */
const LEAST = 0.9;

/**
 * Finds the headings, by the catalogue where it knows some of them, else by shape; `stated` is the
 * last record of the headings from 1, or 0 for none.
 */
export function findHeader(
	records: string[][],
	headingScore: HeadingScore,
	lexicon: Lexicon,
	stated?: number
): Header | null {
	if (stated !== undefined && stated <= records.length) return statedHeader(records, stated);
	const known = findKnownHeader(records, headingScore, lexicon);
	if (known && known.sum >= FEW) return known;
	const seen = findHeaderByShape(records, lexicon);
	if (seen?.by === 'shape' || !known) return seen;
	return known.sum >= LEAST ? known : seen;
}
