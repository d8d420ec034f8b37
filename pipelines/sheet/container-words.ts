import type { Bilingual } from '#lib/domain/place.ts';
import type { Container } from '../decode/container.ts';

interface Words {
	kind: Bilingual;
	/** What to do in Excel or LibreOffice. */
	how: Bilingual;
}

const COPY: Bilingual = {
	uk: 'Скопіюйте таблицю на порожній аркуш Excel або LibreOffice Calc і збережіть як «Книга Excel (.xlsx)» або «CSV UTF-8».',
	en: 'Copy the table to an empty sheet of Excel or LibreOffice Calc and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”.'
};
const SAVE: Bilingual = {
	uk: 'Відкрийте файл в Excel або LibreOffice Calc, виберіть «Файл → Зберегти як» і тип «Книга Excel (.xlsx)» або «CSV UTF-8».',
	en: 'Open the file in Excel or LibreOffice Calc, choose File → Save As and the type “Excel Workbook (.xlsx)” or “CSV UTF-8”.'
};
const UNPACK: Bilingual = {
	uk: 'Розпакуйте архів і надішліть кожен файл із нього окремо.',
	en: 'Unpack the archive and send each file in it on its own.'
};

/** What files turn out to be, and what their senders can do. */
export const CONTAINER_WORDS: Record<Container, Words> = {
	xlsx: { kind: { uk: 'книга Excel', en: 'an Excel workbook' }, how: SAVE },
	ods: { kind: { uk: 'таблиця LibreOffice', en: 'a LibreOffice spreadsheet' }, how: SAVE },
	xls: { kind: { uk: 'книга Excel 97–2003', en: 'an Excel 97–2003 workbook' }, how: SAVE },
	html: {
		kind: { uk: 'вебсторінка (HTML), названа таблицею', en: 'a web page (HTML) named as a table' },
		how: SAVE
	},
	docx: { kind: { uk: 'документ Word', en: 'a Word document' }, how: COPY },
	odt: {
		kind: { uk: 'документ LibreOffice Writer', en: 'a LibreOffice Writer document' },
		how: COPY
	},
	rtf: { kind: { uk: 'документ RTF', en: 'an RTF document' }, how: COPY },
	pdf: {
		kind: { uk: 'документ PDF', en: 'a PDF document' },
		how: {
			uk: 'Надішліть таблицю, з якої зроблено цей PDF: у Excel або LibreOffice Calc «Файл → Зберегти як», тип «Книга Excel (.xlsx)» або «CSV UTF-8».',
			en: 'Send the table that this PDF was made from: in Excel or LibreOffice Calc File → Save As, type “Excel Workbook (.xlsx)” or “CSV UTF-8”.'
		}
	},
	zip: { kind: { uk: 'архів ZIP', en: 'a ZIP archive' }, how: UNPACK },
	gzip: { kind: { uk: 'архів gzip', en: 'a gzip archive' }, how: UNPACK },
	parquet: {
		kind: { uk: 'файл Parquet', en: 'a Parquet file' },
		how: {
			uk: 'Вивантажте ті самі дані з вашої системи як «CSV UTF-8».',
			en: 'Export the same data from your system as “CSV UTF-8”.'
		}
	},
	image: {
		kind: { uk: 'зображення', en: 'an image' },
		how: {
			uk: 'Надішліть саму таблицю, а не її знімок: файл .xlsx, .ods або «CSV UTF-8».',
			en: 'Send the table itself and not its picture: a .xlsx, .ods or “CSV UTF-8” file.'
		}
	}
};
