import type { Locale, Bilingual } from '#lib/domain/place.ts';
import type { Dataset, Recognition } from '#lib/domain/submission.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { NOT_DATA_WORDS } from '../check/recognition-words.ts';
import type { NotData } from '../table/rows.ts';

const WHAT: Readonly<Record<string, Bilingual>> = {
	encoding: { uk: 'Кодування', en: 'Encoding' },
	delimiter: { uk: 'Розділювач стовпців', en: 'Separator' },
	quote: { uk: 'Лапки', en: 'Quotes' },
	sheet: { uk: 'Аркуш', en: 'Sheet' },
	header: { uk: 'Рядки заголовків', en: 'Rows of headings' },
	shape: { uk: 'Будова таблиці', en: 'Shape of the table' },
	dataset: { uk: 'Вид звіту', en: 'Kind of report' },
	hromada: { uk: 'Громада', en: 'Hromada' },
	period: { uk: 'Період', en: 'Period' }
};

const SEPARATORS: Readonly<Record<string, Bilingual>> = {
	';': { uk: 'крапка з комою «;»', en: 'semicolon “;”' },
	',': { uk: 'кома «,»', en: 'comma “,”' },
	tab: { uk: 'табуляція', en: 'tab' },
	'|': { uk: 'риска «|»', en: 'pipe “|”' },
	' ': { uk: 'пробіл', en: 'space' }
};

const cut = (what: string): [kind: string, rest: string] => {
	const at = what.indexOf(':');
	return at < 0 ? [what, ''] : [what.slice(0, at), what.slice(at + 1)];
};

function fieldTitle(field: string, dataset: Dataset | null, { exports }: Catalogue) {
	const specs = dataset ? [exports[dataset]] : Object.values(exports);
	return specs.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.title;
}

/** What a decision was about, in words. */
export function whatWas({ what }: Recognition, locale: Locale): string {
	const [kind, rest] = cut(what);
	if (kind === 'column' || kind === 'columns') return locale === 'uk' ? `«${rest}»` : `“${rest}”`;
	if (kind === 'not-data') return NOT_DATA_WORDS[rest as NotData]?.[locale] ?? rest;
	return WHAT[kind]?.[locale] ?? kind;
}

/** What was taken, or weighed, in words that a reader knows. */
export function takenFor(
	taken: string,
	{ what }: Recognition,
	dataset: Dataset | null,
	catalogue: Catalogue,
	locale: Locale
): string {
	const [kind] = cut(what);
	if (kind === 'dataset') return catalogue.exports[taken as Dataset]?.title[locale] ?? taken;
	if (kind === 'delimiter') return SEPARATORS[taken]?.[locale] ?? taken;
	if (kind === 'encoding') return taken.toUpperCase();
	if (kind !== 'column' && kind !== 'columns') return taken;
	return taken
		.split(' → ')
		.map((field) => fieldTitle(field, dataset, catalogue)?.[locale] ?? field)
		.join(' → ');
}

/** Whether a decision is about a record that is no data, which is shown apart. */
export const isAboutNotData = ({ what }: Recognition): boolean => cut(what)[0] === 'not-data';
