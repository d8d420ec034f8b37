import type { Container } from '../decode/container.ts';
import { type Fault, fileFault } from '../check/fault.ts';
import { CONTAINER_WORDS } from './container-words.ts';
import { openWorkbook } from './open-workbook.ts';
import type { Workbook } from './sheet.ts';
import { UnreadableArchive } from './zip.ts';

/** What came out of bytes that are no text: sheets, or why there are none. */
export interface Opened {
	workbook: Workbook | null;
	faults: Fault[];
}

const WORKBOOKS: ReadonlySet<Container> = new Set(['xlsx', 'ods', 'xls']);

function unreadable(container: Container): Opened {
	const { kind, how } = CONTAINER_WORDS[container];
	const params = { kind_uk: kind.uk, kind_en: kind.en, how_uk: how.uk, how_en: how.en };
	return { workbook: null, faults: [fileFault('not-csv', params)] };
}

/** Opens a workbook, or says what the file is and how to make an export of it; never throws. */
export function openContainer(bytes: Uint8Array, container: Container): Opened {
	if (!WORKBOOKS.has(container)) return unreadable(container);
	try {
		return { workbook: openWorkbook(bytes, container as 'xlsx' | 'ods' | 'xls'), faults: [] };
	} catch (error) {
		if (!(error instanceof UnreadableArchive)) throw error;
		return { workbook: null, faults: [fileFault(error.code)] };
	}
}
