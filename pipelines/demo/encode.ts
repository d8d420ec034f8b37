import Papa from 'papaparse';
import type { DemoEncoding, Habit } from './habit.ts';

const BOM = '\uFEFF';
const CYRILLIC = new Map(
	[...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map(
		(letter, byte) => [letter, byte]
	)
);

/** @throws RangeError where windows-1251 has no such letter */
function windows1251(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => {
		const byte = CYRILLIC.get(letter);
		if (byte === undefined) throw new RangeError(`letter beyond windows-1251: ${letter}`);
		return byte;
	});
}

const ENCODERS: Record<DemoEncoding, (text: string) => Uint8Array> = {
	'utf-8': (text) => Buffer.from(text),
	'utf-8-bom': (text) => Buffer.from(BOM + text),
	'utf-16le': (text) => Buffer.from(BOM + text, 'utf16le'),
	'windows-1251': windows1251
};

/** The bytes of a file whose records are these cells; a record without cells is a blank line. */
export function encode(records: string[][], { delimiter, newline, encoding }: Habit): Uint8Array {
	const lines = records.map((cells) => (cells.length ? Papa.unparse([cells], { delimiter }) : ''));
	return ENCODERS[encoding](lines.map((line) => line + newline).join(''));
}
