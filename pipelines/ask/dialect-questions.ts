import type { Bilingual } from '#lib/domain/place.ts';
import type { Recognition } from '#lib/domain/submission.ts';
import { maskPersonalData } from '../check/personal/mask.ts';
import type { Candidate } from '../recognise/question.ts';
import { filledIn } from '../table/header.ts';
import type { Read } from './read.ts';

const ENCODINGS = ['utf-8', 'windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'utf-16le'];
const SAMPLE_BYTES = 4096;
const SHOWN = 60;

const SIGNS: Record<string, Bilingual> = {
	';': { uk: 'крапка з комою ;', en: 'semicolon ;' },
	',': { uk: 'кома ,', en: 'comma ,' },
	tab: { uk: 'табуляція', en: 'tab' },
	'|': { uk: 'риска |', en: 'bar |' },
	space: { uk: 'пропуск', en: 'space' }
};
const NAMES: Record<string, string> = { '\t': 'tab', ' ': 'space' };
const DELIMITERS = Object.keys(SIGNS);

/** A separator by a name that can be seen, and back. */
export const nameOfSign = (sign: string): string => NAMES[sign] ?? sign;
export const signNamed = (name: string): string =>
	Object.keys(NAMES).find((sign) => NAMES[sign] === name) ?? name;

/** What was taken and what else was weighed, the likeliest first; else all that there are. */
function weighed(what: string, recognised: readonly Recognition[], all: string[]): string[] {
	const found = recognised.find((one) => one.what === what);
	const others = found?.candidates.map(({ taken }) => taken) ?? [];
	return others.length ? [...new Set([found!.taken, ...others])] : all;
}

/** The first words beyond ASCII, as an encoding reads them. */
function sampleIn(encoding: string, bytes: Uint8Array): string {
	try {
		const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES));
		const line = text.split(/\r?\n|\r/).find((one) => /[^\p{ASCII}]/u.test(one)) ?? '';
		const from = Math.max(0, line.search(/[^\p{ASCII}]/u));
		return line.slice(from, from + SHOWN).replace(/\p{C}/gu, ' ');
	} catch {
		return '';
	}
}

/** Encodings to choose, each with what the file says in it. */
export function encodingCandidates({ bytes, report }: Read): Candidate[] {
	return weighed('encoding', report.recognised, ENCODINGS).map((encoding) => {
		const label = `${encoding}: ${sampleIn(encoding, bytes)}`;
		return { answer: encoding, label: { uk: label, en: label } };
	});
}

export function delimiterCandidates({ report }: Read): Candidate[] {
	return weighed('delimiter', report.recognised, DELIMITERS).map((sign) => {
		const answer = nameOfSign(sign);
		return { answer, label: SIGNS[answer] ?? { uk: `«${sign}»`, en: `“${sign}”` } };
	});
}

const MOST_ROWS = 10;

const NO_HEADINGS: Candidate = {
	answer: '0',
	label: { uk: 'заголовків немає', en: 'there are no headings' }
};

/** Records that could be the headings, by their number, the one that was weighed first; or none. */
export function headerCandidates({ table }: Read): Candidate[] {
	const { header = null, records = [] } = table ?? {};
	const weighed = header && header.by !== 'none' ? header.bottom : (header?.top ?? 0);
	const rows = records
		.slice(0, 3 * MOST_ROWS)
		.map((row, at) => ({ row, at }))
		.filter(({ row, at }) => at === weighed || filledIn(row) > 1)
		.sort((a, b) => Number(b.at === weighed) - Number(a.at === weighed));
	const shown = rows.slice(0, MOST_ROWS).map(({ row, at }) => {
		const cells = maskPersonalData(row.slice(0, MOST_ROWS).join(' | ')).slice(0, SHOWN);
		const label = { uk: `рядок ${at + 1}: ${cells}`, en: `row ${at + 1}: ${cells}` };
		return { answer: String(at + 1), label };
	});
	return [...shown.slice(0, 1), NO_HEADINGS, ...shown.slice(1)];
}
