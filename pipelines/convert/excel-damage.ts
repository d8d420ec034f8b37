import type { Lexicon } from '../recognise/lexicon.ts';

const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?[eе][+-]?\d{1,3}$/iu;
const MONTH =
	'січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const NAMED = `(?:${MONTH})[а-яіїєґa-z]{0,6}\\.?`;
const DATED = new RegExp(
	`^(?:${NAMED}[.\\- ]*\\d{1,4}|\\d{1,4}[.\\- ]*${NAMED}(?:[.\\- ]*\\d{2,4})?)(?: ?р\\.?)?$`,
	'iu'
);
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AP]M)?';
const DATE = new RegExp(
	`^(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{2}[./-]\\d{2})(?:[T ]+${CLOCK}Z?)?$`,
	'i'
);
const TIME = new RegExp(`^${CLOCK}$`, 'i');
const ERROR = /^#(?:[\p{Lu}_/0'’ʼ]{2,}[!?]?|\p{Lu}\/\p{Lu})$/u;
const KEPT_AS_TEXT = /^="([^"]*)"$/;

/** What a spreadsheet was told to leave alone, `="0512"` or `'0512`, as the text itself. */
export function unwrapped(text: string): string {
	const kept = KEPT_AS_TEXT.exec(text)?.[1];
	return kept ?? text.replace(/^'(?=[\d+-])/, '');
}

/** Whether a formula failed here: `#REF!`, `#Н/Д`, `Err:502`, a row of hashes. */
export function isErrorValue(text: string, { excelErrors }: Lexicon): boolean {
	if (text[0] !== '#') return /^Err:\d{3}$/i.test(text);
	const seen = text.toUpperCase();
	return excelErrors.has(seen) || /^#{2,}$/.test(text) || (ERROR.test(text) && text === seen);
}

/** Whether a cell holds a formula instead of what it gives. */
export const isFormula = (text: string): boolean =>
	text[0] === '=' && !KEPT_AS_TEXT.test(text) && /^=\s*[\p{L}\d$(+\-"'@]/u.test(text);

/** What a spreadsheet left where a number stood, as a fault's code; null where it left nothing. */
export function spreadsheetDamage(text: string, lexicon: Lexicon): string | null {
	if (isErrorValue(text, lexicon)) return 'excel-error';
	if (isFormula(text)) return 'formula-cell';
	if (SCIENTIFIC.test(text)) return 'scientific-notation';
	if (TIME.test(text)) return 'time-for-number';
	return DATED.test(text) || DATE.test(text) ? 'excel-date-for-number' : null;
}
