import { type PlaceIndex, codePrefix } from './place-index.ts';

const LETTERS: Record<string, string> = { А: 'A', О: '0', O: '0', І: '1', I: '1', L: '1', З: '3' };
const KATOTTG = /U[AА][\dOОIІLЗ]{17}(?!\d)/u;

/** What a text says by a code: the hromadas it may mean, and the code as mended. */
export interface FoundCode {
	ids: readonly number[];
	code: string;
	isMended: boolean;
}

function mend(text: string): string {
	return `UA${[...text.slice(2)].map((sign) => LETTERS[sign] ?? sign).join('')}`;
}

function idsOf(code: string, index: PlaceIndex): readonly number[] {
	const exact = index.codes.get(code);
	if (exact) return exact;
	const isSettlement = code.slice(9, 12) !== '000';
	return isSettlement ? (index.prefixes.get(codePrefix(code)) ?? []) : [];
}

/** Letters stand for all digits of a code only where there are as many signs as a code has. */
const mayHoldCode = (text: string) => text.length >= 19 || (text.length >= 6 && /\d/.test(text));

/**
 * Finds a KATOTTG code anywhere in the text, of the hromada or of a settlement in it, or a text
 * that is wholly an older code. Null where there is none; no ids where the code is unknown.
 */
export function findCode(text: string, index: PlaceIndex): FoundCode | null {
	if (!mayHoldCode(text)) return null;
	const compact = text.toUpperCase().replace(/[\s\u200b-\u200f\ufeff.,'’-]/g, '');
	const match = KATOTTG.exec(compact)?.[0];
	if (match) {
		const code = mend(match);
		return { ids: idsOf(code, index), code, isMended: !text.includes(code) };
	}
	if (/^\d{17}$/.test(compact)) {
		return { ids: idsOf(`UA${compact}`, index), code: `UA${compact}`, isMended: true };
	}
	if (/^\d{8,11}$/.test(compact)) {
		const budget = compact.length === 11 && compact.endsWith('0') ? compact.slice(0, 10) : '';
		const ids = index.codes.get(compact) ?? index.codes.get(budget) ?? [];
		return { ids, code: compact, isMended: false };
	}
	return /^U[AА]\d{4,}/u.test(compact) ? { ids: [], code: compact, isMended: false } : null;
}
