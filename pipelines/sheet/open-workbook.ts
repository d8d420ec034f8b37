import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { withUncalculated } from './ods-content.ts';
import { type Hidden, hiddenInOds, markHidden } from './ods-hidden.ts';
import { readSheet } from './read-sheet.ts';
import type { Workbook } from './sheet.ts';
import { spreadsheetLibrary } from './spreadsheet-library.ts';
import { isWellFormed } from './well-formed.ts';
import { UnreadableArchive, unpackMembers } from './zip.ts';

/** Bytes of XML; also at most so many times the size of the file, as no honest sheet packs better. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_PACKED_TIMES = 100;
const ALWAYS_ALLOWED = 4 * 1024 * 1024;

const NOT_NEEDED =
	/(?:^|\/)(?:media|drawings|charts?|theme|embeddings|externalLinks|pivot\w*|printerSettings|customXml|docProps|activeX|ctrlProps|Pictures|Thumbnails|Object \d+|Configurations2?|Basic|Scripts|_rels\/sheet[^/]*)(?:\/|$)|comments|calcChain|vbaProject/i;
const NEEDED = /\.(?:xml|rels|bin)$/i;

const isNeeded = (name: string) => NEEDED.test(name) && !NOT_NEEDED.test(name);

const strict = new TextDecoder('utf-8', { fatal: true });

function checkedXml(name: string, content: Uint8Array): void {
	if (/\.bin$/i.test(name)) return;
	const xml = strict.decode(content);
	if (name === 'META-INF/manifest.xml' && xml.includes('encryption-data'))
		throw new UnreadableArchive('password-protected');
	if (!isWellFormed(xml)) throw new UnreadableArchive('damaged-workbook');
}

/** The archive again with its sheets alone, unpacked within bounds and checked. */
function repacked(bytes: Uint8Array): { plain: Uint8Array; hidden: Hidden[] } {
	const limit = Math.min(MOST_UNPACKED, ALWAYS_ALLOWED + MOST_PACKED_TIMES * bytes.length);
	const { CFB } = spreadsheetLibrary();
	const archive = CFB.utils.cfb_new() as object;
	let hidden: Hidden[] = [];
	for (const [name, content] of unpackMembers(bytes, isNeeded, limit)) {
		checkedXml(name, content);
		const isOds = name === 'content.xml';
		const own = isOds ? withUncalculated(content) : content;
		if (isOds) hidden = hiddenInOds(content);
		CFB.utils.cfb_add(archive, `/${name}`, Buffer.from(own));
	}
	return { plain: CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Uint8Array, hidden };
}

const OPTIONS: ParsingOptions = {
	type: 'buffer',
	dense: true,
	cellFormula: true,
	cellNF: true,
	cellText: false,
	cellHTML: false,
	cellStyles: true
};

function parsed(
	bytes: Uint8Array,
	kind: 'xlsx' | 'ods' | 'xls'
): { book: WorkBook; hidden: Hidden[] } {
	const { read } = spreadsheetLibrary();
	if (kind === 'xls') return { book: read(bytes, { ...OPTIONS, sheetStubs: true }), hidden: [] };
	const { plain, hidden } = repacked(bytes);
	return { book: read(plain, { ...OPTIONS, sheetStubs: kind === 'xlsx' }), hidden };
}

/**
 * Reads a workbook of Excel or LibreOffice into records. Throws `UnreadableArchive` where it is
 * damaged, locked or too large; never follows a link to another file.
 */
export function openWorkbook(bytes: Uint8Array, kind: 'xlsx' | 'ods' | 'xls'): Workbook {
	try {
		const { book, hidden } = parsed(bytes, kind);
		const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
		const sheets = book.SheetNames.map((name, at) => {
			const sheet = book.Sheets[name];
			if (!sheet) throw new UnreadableArchive('damaged-workbook');
			const isUnshown = markHidden(sheet, hidden[at]);
			const isHidden = isUnshown || (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
			return readSheet(sheet, name, isHidden, date1904);
		});
		return { sheets };
	} catch (error) {
		if (error instanceof UnreadableArchive) throw error;
		const isLocked = /password|encrypt/i.test((error as Error).message);
		throw new UnreadableArchive(isLocked ? 'password-protected' : 'damaged-workbook');
	}
}
