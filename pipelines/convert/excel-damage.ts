import type { Lexicon } from '../recognise/lexicon.ts';

const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?[eе][+-]?\d{1,3}$/iu;
const MONTH =
	'січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATED = new RegExp(
	`^(?:(?:${MONTH})[а-яіїєґa-z]{0,2}[.\\- ]+\\d{1,4}|\\d{1,4}[.\\- ]+(?:${MONTH})[а-яіїєґa-z]{0,2}\\.?)$`,
	'iu'
);
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})(?: 0?0:00(?::00)?)?$/;

/** Whether a formula failed here: `#REF!`, `#Н/Д`, a row of hashes. */
export function isErrorValue(text: string, lexicon: Lexicon): boolean {
	return text[0] === '#' && (lexicon.excelErrors.has(text.toUpperCase()) || /^#{2,}$/.test(text));
}

/** What a spreadsheet left where a number stood, as a fault's code; null where it left nothing. */
export function spreadsheetDamage(text: string, lexicon: Lexicon): string | null {
	if (isErrorValue(text, lexicon)) return 'excel-error';
	if (/^=[A-ZА-ЯІЇЄҐ]/iu.test(text)) return 'formula-cell';
	if (SCIENTIFIC.test(text)) return 'scientific-notation';
	return DATED.test(text) || DATE.test(text) ? 'excel-date-for-number' : null;
}
