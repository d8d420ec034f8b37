import { withoutInvisible } from '../text/invisible.ts';

/** A quotation mark or asterisk where an apostrophe belongs: «Кам"янська», «Мар*янівська». */
const QUOTE_FOR_APOSTROPHE = /(?<=[бвдзкмнпрстф])["*“”](?=[єїюя])/giu;
const FOOTNOTE = /(?<=[\p{L}.)»"])\s?[¹²³⁰⁴-⁹*†]{1,5}(?=\s|$)/gu;
const BROKEN_WORD = /(?<=\p{L})[-‑]{1,3}[ \t]{0,3}(?:\r?\n){1,3}[ \t]{0,9}[-‑]?(?=[\p{L}’'ʼ])/gu;
const WRITTEN_BREAK = /\\[rn]/g;
/** A line goes on below unless something new begins there, and behind the first half of a name. */
const SOFT_BREAK = /(?<=\p{L}[оО] ?)[\r\n]{1,4}|[\r\n]{1,4}(?=[ \t]{0,9}\p{Ll})/gu;
const RAION_SHORT = /(?<!\p{L})[рp]-н[ауі]?\.?(?!\p{L})/giu;
/** «Область: Миколаївська»: one name, not two parts. */
const AREA_COLON = /(?<=район|область|oblast|raion|обл\.?)\s?:/giu;
const INITIALS: [RegExp, string][] = [
	[/(?<!\p{L})([мсо])\.\s?т\.\s?г\.?(?!\p{L})/giu, ' $1тг '],
	[/(?<!\p{L})т\.\s?г\.?(?!\p{L})/giu, ' тг '],
	[/(?<!\p{L})([мс])\/(?:р(?:ади|ада)?)\.?(?!\p{L})/giu, ' $1р '],
	[/(?<!\p{L})с-ще\.?(?!\p{L})/giu, ' селище ']
];
/** «м. Баштанка та Баштанська громада»: one place, named twice. */
const TOWN_AND =
	/(?<=(?<!\p{L})(?:м|смт|с|місто|селище|село)\.? \p{Lu}\p{Ll}{2,20}) та (?=\p{Lu})/gu;
/** Points that end no sentence. */
const SHORT =
	/(?<!\p{L})(м|с|смт|сел|сіл|міськ|сщ|г|пгт|вул|просп|пров|пл|бул|бульв|обл|тер|терит|гром|гр)\.(?=\s|\p{L}|["«“]|$)/giu;
const NUMBERING = /^\s*(?:(?:№\s*)?\d{1,3}(?:\.\d{1,3})*[.)]?|[-–—•])\s+(?=["«“]?\p{L})/u;
const CLOSED_NUMBERING = /^\s*\d{1,3}(?:\.\d{1,3})*[.)]\s*(?=["«“]?\p{L})/u;

const OTHER_SIGNS = /[^\0-\u04ff\u2010-\u201f\u2116\u02bc]/;

function joinedLines(text: string): string {
	if (!/[\r\n\\]/.test(text)) return text;
	return text.replace(WRITTEN_BREAK, '\n').replace(BROKEN_WORD, '-').replace(SOFT_BREAK, ' ');
}

function withoutMarks(text: string): string {
	const bare = text.replace(CLOSED_NUMBERING, '').replace(NUMBERING, '');
	if (!/["*“”¹²³⁰⁴-⁹†]/.test(bare)) return bare;
	return bare.replace(QUOTE_FOR_APOSTROPHE, '’').replace(FOOTNOTE, '');
}

function writtenOut(text: string): string {
	let plain = text.replace(RAION_SHORT, 'район');
	for (const [pattern, instead] of INITIALS) plain = plain.replace(pattern, instead);
	return plain.replace(SHORT, '$1 ');
}

/** The text of a place with its abbreviations written alike, without numbering and footnote marks. */
export function plainPlaceSigns(text: string): string {
	let plain = withoutMarks(joinedLines(withoutInvisible(text).replaceAll('_', ' ')));
	if (plain.includes(' та ')) plain = plain.replace(TOWN_AND, ', ');
	if (/[./-]/.test(plain)) plain = writtenOut(plain);
	if (plain.includes(':')) plain = plain.replace(AREA_COLON, ' ');
	return OTHER_SIGNS.test(plain) ? plain.normalize('NFKC') : plain;
}
