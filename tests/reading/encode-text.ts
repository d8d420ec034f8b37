import { decodePage } from '#pipelines/decode/code-pages.ts';

const tables = new Map<string, Map<string, number>>();

function tableOf(encoding: string): Map<string, number> {
	const known = tables.get(encoding);
	if (known) return known;
	const bytes = Array.from({ length: 256 }, (_, byte) => byte);
	const table = new Map(bytes.map((byte) => [decodePage(Uint8Array.of(byte), encoding), byte]));
	tables.set(encoding, table);
	return table;
}

/** The text in an encoding of one or two bytes a letter; a letter it lacks becomes `?`. */
export function encodeText(text: string, encoding: string): Uint8Array {
	const mark = encoding.endsWith('-bom') ? '\ufeff' : '';
	const name = encoding.replace('-bom', '');
	if (name === 'utf-8') return new TextEncoder().encode(mark + text);
	if (name === 'utf-16le') return Buffer.from(mark + text, 'utf16le');
	if (name === 'utf-16be') return Buffer.from(mark + text, 'utf16le').swap16();
	const table = tableOf(name);
	return Uint8Array.from([...text], (letter) => table.get(letter) ?? 0x3f);
}
