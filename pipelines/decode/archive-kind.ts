import { membersOf, unpackMembers } from '../sheet/zip.ts';

type ArchiveKind = 'xlsx' | 'ods' | 'docx' | 'odt' | 'zip';

/** Where the directory is lost, what the names in front of the members tell. */
const MARKS: [ArchiveKind, string][] = [
	['xlsx', 'xl/'],
	['docx', 'word/'],
	['ods', 'opendocument.spreadsheet']
];
const LONGEST_MANIFEST = 1_000_000;

function openDocumentKind(bytes: Uint8Array): ArchiveKind {
	const told = unpackMembers(
		bytes,
		(name) => name === 'mimetype' || name === 'META-INF/manifest.xml',
		LONGEST_MANIFEST
	);
	const text = [...told.values()].map((content) => new TextDecoder().decode(content)).join('');
	return text.includes('opendocument.text') && !text.includes('opendocument.spreadsheet')
		? 'odt'
		: 'ods';
}

/** What a ZIP archive is by its members; a torn one by the names that are left. */
export function archiveKind(bytes: Uint8Array): ArchiveKind {
	try {
		const names = membersOf(bytes).map(({ name }) => name);
		if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
		if (names.some((name) => name.startsWith('word/'))) return 'docx';
		return names.includes('content.xml') ? openDocumentKind(bytes) : 'zip';
	} catch {
		const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
		const tail = new TextDecoder('latin1').decode(bytes.subarray(-65_536));
		return MARKS.find(([, mark]) => head.includes(mark) || tail.includes(mark))?.[0] ?? 'zip';
	}
}
