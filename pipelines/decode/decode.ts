import { type Fault, fileFault } from '../check/fault.ts';
import {
	type EncodingChoice,
	type EncodingEvidence,
	chooseEncoding,
	decodeAs
} from './choose-encoding.ts';
import { type Opened, openContainer } from '../sheet/open-container.ts';
import type { Workbook } from '../sheet/sheet.ts';
import { recogniseContainer } from './container.ts';
import { findDamage } from './damage.ts';
import { endlessLine } from './endless-line.ts';
import { undoMojibake } from './mojibake.ts';
import type { Weighed } from './single-byte.ts';
import { withoutMarks } from './unicode.ts';

export interface Decoded {
	/** Null where the bytes are no text. */
	text: string | null;
	/** Null where the bytes are no workbook of a spreadsheet. */
	workbook: Workbook | null;
	encoding: string;
	/** From 0 to 1. */
	confidence: number;
	/** What the choice stands on. */
	evidence: EncodingEvidence;
	/** The other encodings that were weighed, best first. */
	candidates: readonly Weighed[];
	faults: Fault[];
}

/** Below this an encoding is a guess, and the file waits for a person. */
export const SURE = 0.99;

function faultsOf({ encoding, confidence, evidence }: EncodingChoice): Fault[] {
	if (confidence < SURE) return [{ ...fileFault('unknown-encoding'), value: encoding }];
	return evidence === 'letters' ? [{ ...fileFault('encoding-not-utf8'), value: encoding }] : [];
}

function noText(encoding: string, { workbook, faults }: Opened): Decoded {
	const choice = { encoding, confidence: 1, evidence: 'content' as const, candidates: [] };
	return { text: null, workbook, ...choice, faults };
}

const nothingIn = () => noText('binary', { workbook: null, faults: [fileFault('empty-file')] });

/**
 * Turns the bytes of a file into text, saying on what evidence; never throws. `stated` is the name
 * of an encoding that a person said it is in.
 */
export function decode(bytes: Uint8Array, stated?: string): Decoded {
	if (bytes.length === 0) return nothingIn();
	const container = recogniseContainer(bytes);
	if (container) return noText(container, openContainer(bytes, container));
	const endless = endlessLine(bytes);
	if (endless !== null) {
		const faults = [fileFault('line-too-long', { count: String(endless) })];
		return noText('binary', { workbook: null, faults });
	}
	const choice = chooseEncoding(bytes, stated ?? null);
	const { encoding, confidence, evidence, candidates } = choice;
	const mended = undoMojibake(withoutMarks(decodeAs(bytes, choice)));
	const { text, faults } = findDamage(mended.text);
	if (!/\S/.test(text)) return nothingIn();
	if (mended.isMended) faults.unshift(fileFault('mojibake-undone'));
	if (mended.isLost) faults.unshift(fileFault('mojibake'));
	faults.push(...faultsOf(choice));
	return { text, workbook: null, encoding, confidence, evidence, candidates, faults };
}
