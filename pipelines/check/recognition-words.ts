import type { Bilingual } from '#lib/domain/place.ts';
import type { Decoded } from '../decode/decode.ts';
import type { HeadingMatch } from '../recognise/headings.ts';
import type { FactSource } from '../recognise/file-facts.ts';
import type { NotData } from '../table/rows.ts';

/** Why an encoding was taken. */
export const ENCODING_WORDS: Record<Decoded['evidence'], Bilingual> = {
	mark: {
		uk: 'на початку файла є позначка порядку байтів',
		en: 'the file begins with a byte order mark'
	},
	valid: { uk: 'усі байти є правильним UTF-8', en: 'all bytes are valid UTF-8' },
	letters: {
		uk: 'так літери найбільше схожі на справжній текст',
		en: 'so read, the letters look most like real text'
	},
	pattern: { uk: 'так розташовані байти', en: 'the bytes are arranged so' },
	content: { uk: 'за вмістом файла', en: 'by the content of the file' },
	stated: { uk: 'так зазначено', en: 'it was stated so' }
};

/** Why records were taken for the header. */
export const HEADER_WORDS: Record<'stated' | 'catalogue' | 'shape', Bilingual> = {
	stated: { uk: 'так зазначила людина', en: 'as a person stated' },
	catalogue: {
		uk: 'тут найбільше відомих заголовків',
		en: 'most of the known headings stand here'
	},
	shape: {
		uk: 'тут слова, а під ними стовпці значень',
		en: 'words stand here over columns of values'
	}
};

/** Why a column was taken for a field; `{heading}` is what the catalogue has. */
export const HEADING_WORDS: Record<HeadingMatch, Bilingual> = {
	exact: { uk: 'заголовок відомий', en: 'the heading is known' },
	'without-unit': {
		uk: 'заголовок відомий без одиниці виміру чи номера',
		en: 'the heading is known without its unit or number'
	},
	learned: { uk: 'заголовок витлумачено раніше', en: 'the heading was explained before' },
	cells: { uk: 'так кажуть комірки стовпця', en: 'the cells of the column say so' },
	alike: { uk: 'заголовок схожий на «{heading}»', en: 'the heading is like “{heading}”' }
};

/** Where a fact about the whole file was found. */
export const SOURCE_WORDS: Record<FactSource, Bilingual> = {
	stated: { uk: 'зазначено під час завантаження', en: 'stated at ingestion' },
	preamble: { uk: 'за текстом над таблицею', en: 'by the text above the table' },
	'file-name': { uk: 'за назвою файла', en: 'by the file name' },
	answered: { uk: 'за ухваленим раніше рішенням', en: 'as decided before' }
};

/** What records are that are no data. */
export const NOT_DATA_WORDS: Record<NotData, Bilingual> = {
	preamble: { uk: 'текст над таблицею', en: 'text above the table' },
	header: { uk: 'заголовки стовпців', en: 'column headings' },
	'units-row': { uk: 'одиниці виміру', en: 'units' },
	'column-numbers': { uk: 'нумерація стовпців', en: 'numbers of columns' },
	'repeated-header': { uk: 'повтор заголовків', en: 'headings repeated' },
	'blank-row': { uk: 'порожні рядки', en: 'blank rows' },
	'total-row': { uk: 'підсумки', en: 'totals' },
	footnote: { uk: 'примітки та підписи', en: 'notes and signatures' },
	'section-title': { uk: 'підзаголовки', en: 'subheadings' },
	'identical-row': { uk: 'точні повтори', en: 'exact repeats' },
	'no-values': { uk: 'рядки без жодного значення', en: 'rows without any value' },
	'other-sheet': { uk: 'інші аркуші', en: 'other sheets' }
};
