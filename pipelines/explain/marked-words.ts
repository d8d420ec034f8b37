import type { Locale } from '#lib/domain/place.ts';

interface MarkedWords {
	file: string;
	issues: string;
	headings: readonly string[];
	legend: string;
	noTable: string;
	cut: string;
	wholeFile: string;
	summary: (counts: {
		rowsIn: number;
		loaded: number;
		quarantined: number;
		notData: number;
	}) => string;
}

/** What the sender's own file says when it comes back. */
export const MARKED_WORDS: Record<Locale, MarkedWords> = {
	uk: {
		file: 'Ваш файл',
		issues: 'Зауваження',
		headings: ['Рядок', 'Стовпець', 'Значення', 'Важливість', 'Що не так', 'Як виправити'],
		legend:
			'На аркуші «Ваш файл»: червоні рядки чекають на виправлення, жовті комірки варто перевірити, сині — пояснення, сірі рядки не є даними. Зауваження — у примітках до комірок.',
		noTable: 'Файл не вдалося прочитати як таблицю; чому — на аркуші «Зауваження».',
		cut: 'Файл завеликий для аркуша: тут лише рядки із зауваженнями.',
		wholeFile: 'увесь файл',
		summary: ({ rowsIn, loaded, quarantined, notData }) =>
			`Рядків у файлі: ${rowsIn} · завантажено: ${loaded} · чекають на виправлення: ${quarantined} · не є даними: ${notData}`
	},
	en: {
		file: 'Your file',
		issues: 'Issues',
		headings: ['Row', 'Column', 'Value', 'Severity', 'What is wrong', 'How to mend it'],
		legend:
			'On the sheet “Your file” red rows wait to be mended, yellow cells should be checked, blue ones explain, grey rows are no data. The comments on cells say more.',
		noTable: 'The file could not be read as a table; the sheet “Issues” says why.',
		cut: 'The file is too large for a sheet: here are only the rows with issues.',
		wholeFile: 'the whole file',
		summary: ({ rowsIn, loaded, quarantined, notData }) =>
			`Rows in the file: ${rowsIn} · loaded: ${loaded} · waiting to be mended: ${quarantined} · no data: ${notData}`
	}
};
