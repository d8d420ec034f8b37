const ERROR =
	/^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|ССЫЛКА!|ПОСИЛАННЯ!|ДЕЛ\/0!|ДІЛ\/0!|ЗНАЧ!|ІМ['’]Я\?|ИМЯ\?|ЧИСЛО!|Н\/Д|CALC!|SPILL!|#+)$/iu;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?[eе][+-]?\d{1,3}$/iu;
const MONTH =
	'січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATED = new RegExp(
	`^(?:(?:${MONTH})[а-яіїєґa-z]{0,2}[.\\- ]+\\d{1,4}|\\d{1,4}[.\\- ]+(?:${MONTH})[а-яіїєґa-z]{0,2}\\.?)$`,
	'iu'
);
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})(?: 0?0:00(?::00)?)?$/;

/** The fault that a spreadsheet left where a number or a code stood; null where it left none. */
export function spreadsheetDamage(text: string): string | null {
	if (text[0] === '#') return ERROR.test(text) ? 'excel-error' : null;
	if (text[0] === '=') return 'formula-cell';
	if (SCIENTIFIC.test(text)) return 'excel-scientific';
	return DATED.test(text) || DATE.test(text) ? 'excel-date' : null;
}

export function isErrorValue(text: string): boolean {
	return text[0] === '#' && ERROR.test(text);
}
