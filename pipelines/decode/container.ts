import { archiveKind } from './archive-kind.ts';

/** What a file that is no plain text turns out to be. */
export type Container =
	| 'xlsx'
	| 'ods'
	| 'docx'
	| 'odt'
	| 'zip'
	| 'xls'
	| 'pdf'
	| 'html'
	| 'rtf'
	| 'gzip'
	| 'parquet'
	| 'image';

const SIGNATURES: [Container, number[]][] = [
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['zip', [0x50, 0x4b, 0x05, 0x06]],
	['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
	['gzip', [0x1f, 0x8b, 0x08]],
	['parquet', [0x50, 0x41, 0x52, 0x31]],
	['image', [0x89, 0x50, 0x4e, 0x47]],
	['image', [0xff, 0xd8, 0xff, 0xe0]]
];
const MARKUP =
	/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|table|meta)\b/i;

/** Recognises by content what is certainly not delimited text; null for everything else. */
export function recogniseContainer(bytes: Uint8Array): Container | null {
	const found = SIGNATURES.find(([, signature]) =>
		signature.every((byte, at) => bytes[at] === byte)
	)?.[0];
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
	if (found !== 'zip') return found ?? (MARKUP.test(head.replace(/^ï»¿/, '')) ? 'html' : null);
	return archiveKind(bytes);
}
