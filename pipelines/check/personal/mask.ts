import type { Bilingual } from '#lib/domain/place.ts';
import { isOfficeMail, MAIL } from './mail.ts';
import { replaceNames } from './names.ts';
import { isTaxpayerNumber, isTelephone } from './numbers.ts';

/** Kinds of personal data that are recognised by how they are written. */
export type PersonalKind = 'telephone' | 'mail' | 'account' | 'taxpayer' | 'document' | 'name';

export const PERSONAL_WORDS: Record<PersonalKind, Bilingual> = {
	telephone: { uk: 'телефон', en: 'a telephone' },
	mail: { uk: 'електронна адреса', en: 'an e-mail address' },
	account: { uk: 'рахунок IBAN', en: 'an account (IBAN)' },
	taxpayer: { uk: 'РНОКПП', en: 'a taxpayer’s number' },
	document: { uk: 'номер документа', en: 'the number of a document' },
	name: { uk: 'прізвище чи ім’я', en: 'a person’s name' }
};

const MASK = '•••';
const LINK = /https?:\/\/\S+/g;
const IBAN = /(?<![A-Z\d])UA\s?\d{2}\s?(?:\d\s?){24}\d(?!\d)/g;
const TEN_DIGITS = /(?<![\d/=-])\d{10}(?!\d)/g;
const RECORD = /(?<!\d)(?:19|20)\d{6}-\d{5}(?!\d)/g;
const PASSPORT =
	/(?=[А-ЯІЇЄҐA-Z]{2}\s?№?\s?\d{6}|\d{9})(?<=(?:паспорт|посвідчення|id.?карт)[^\d]{0,40}?)(?:[А-ЯІЇЄҐA-Z]{2}\s?№?\s?\d{6}|\d{9})(?!\d)/giu;
const PREFIX = '(?<![\\d/.,-])(?:\\+?3?8[\\s-]?)?';
const TELEPHONE = new RegExp(
	[
		`${PREFIX}\\(?0\\(?\\d{2}\\)?[\\s.-]{0,2}\\d{3}[\\s.-]?\\d{2}[\\s.-]?\\d{2}(?![\\d/])`,
		`${PREFIX}\\(?0\\d{3}\\)?[\\s-]{1,2}\\d{2}[\\s-]?\\d{2}[\\s-]?\\d{2}(?![\\d/])`,
		`${PREFIX}\\(?0\\d{4}\\)?[\\s-]{1,2}\\d[\\s-]?\\d{2}[\\s-]?\\d{2}(?![\\d/])`,
		'(?=\\d)(?<=(?<!\\p{L})[Тт]ел(?:ефон\\p{L}{0,6})?\\.?\\s?:?\\s?)\\d[\\d\\s()-]{3,14}\\d'
	].join('|'),
	'gu'
);

type Rule = [kind: PersonalKind, mask: (text: string) => string];

const RULES: Rule[] = [
	[
		'mail',
		(text) => text.replace(MAIL, (mail, box, domain) => (isOfficeMail(box, domain) ? mail : MASK))
	],
	['account', (text) => text.replace(IBAN, MASK)],
	['document', (text) => text.replace(RECORD, MASK).replace(PASSPORT, MASK)],
	[
		'taxpayer',
		(text) => text.replace(TEN_DIGITS, (digits) => (isTaxpayerNumber(digits) ? MASK : digits))
	],
	['telephone', (text) => text.replace(TELEPHONE, (one) => (isTelephone(one) ? MASK : one))],
	['name', (text) => replaceNames(text, MASK)]
];

/** Neither enough digits nor the letters of a name. */
const HARMLESS = /^(?:\D{0,200}\d{0,4}\D{0,200})$/u;
const NAMELIKE = /[иіi]ч|вн|[ИІ]Ч|ВН|ych|ich|vna|@|\p{Lu}\.\s?\p{Lu}|[:–—-]\s*\p{Lu}/u;

/** The text with personal data put out, and which kinds of it there were. */
export function maskPersonal(text: string): { text: string; kinds: PersonalKind[] } {
	const kinds: PersonalKind[] = [];
	if (text.length < 5 || (HARMLESS.test(text) && !NAMELIKE.test(text))) return { text, kinds };
	const links: string[] = [];
	let seen = text.replace(LINK, (link) => `\u0002${links.push(link) - 1}\u0003`);
	for (const [kind, mask] of RULES) {
		const masked = mask(seen);
		if (masked === seen) continue;
		kinds.push(kind);
		seen = masked;
	}
	if (!kinds.length) return { text, kinds };
	return { text: seen.replace(/\u0002(\d+)\u0003/g, (_, at) => links[Number(at)]!), kinds };
}

/** The text with telephones, mail, accounts, numbers of people and documents, and names put out. */
export const maskPersonalData = (text: string): string => maskPersonal(text).text;

/** The kinds in words, for the placeholders of an issue. */
export function wordsOfKinds(
	kinds: Iterable<PersonalKind>
): Record<'kinds_uk' | 'kinds_en', string> {
	const words = [...new Set(kinds)].map((kind) => PERSONAL_WORDS[kind]);
	return {
		kinds_uk: words.map(({ uk }) => uk).join(', '),
		kinds_en: words.map(({ en }) => en).join(', ')
	};
}
