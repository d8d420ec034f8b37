import type { Lexicon } from '../recognise/lexicon.ts';
import type { HeadingScore } from './dialect.ts';
import { type Header, statedHeader } from './header.ts';
import { type KnownHeader, findKnownHeader } from './known-header.ts';
import { findHeaderByShape } from './shape-header.ts';

/** Below this the headings known are too few to show where the header stands. */
const FEW = 1.6;
/** Below this what is known are words that values hold as well. */
const LEAST = 0.9;
/** A smaller share of the headings may be known by chance. */
const FAINT = 0.3;

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
	const isFaint = known !== null && known.score < FAINT;
	if (known && known.sum >= FEW && !isFaint) return known;
	const seen = findHeaderByShape(records, lexicon);
	return known ? either(known, seen) : seen;
}

/** Which of both stands, where few or faint headings are known. */
function either(known: KnownHeader, seen: Header | null): Header | null {
	if (!seen) return known.sum >= LEAST ? known : null;
	const isSame = seen.bottom >= known.top && seen.bottom <= known.bottom;
	if (isSame && known.sum >= FEW) return known;
	if (seen.by === 'shape') return seen;
	const isSure = !seen.isUnsure && known.score < FAINT;
	return known.sum >= LEAST && !isSure ? known : seen;
}
