import { type Fault, fileFault } from '../check/fault.ts';

const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const LOST = /\?{4,}/g;
const FEWEST_LOST = 3;
const SAMPLE = 1_000_000;

/** A file that was joined from several has their marks at the beginning of lines. */
const MARK_INSIDE = /(?<=[\r\n])\ufeff/g;

/** The text without marks that stand at the beginning of its lines, and what is wrong with it. */
export function findDamage(source: string): { text: string; faults: Fault[] } {
	const faults: Fault[] = [];
	const text = source.includes('\ufeff') ? source.replace(MARK_INSIDE, '') : source;
	if (text.length !== source.length) faults.push(fileFault('mark-inside'));
	if (BIDI.test(text)) faults.push(fileFault('bidi-controls'));
	const lost = text.slice(0, SAMPLE).match(LOST)?.length ?? 0;
	if (lost >= FEWEST_LOST) faults.push(fileFault('letters-lost'));
	return { text, faults };
}
