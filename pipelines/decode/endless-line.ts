/** No row of a table is longer in bytes, and a spreadsheet has no more columns. */
export const LONGEST_LINE = 262_144;
const MOST_COLUMNS = 16_384;
const LINE_ENDS = ['\n', '\r'].map((sign) => sign.charCodeAt(0));
const SEPARATORS = [';', ',', '\t', '|'].map((sign) => sign.charCodeAt(0));

function isEndless(line: Buffer): boolean {
	if (line.length > LONGEST_LINE) return true;
	const counts = new Uint32Array(256);
	for (const byte of line) counts[byte]!++;
	return SEPARATORS.some((sign) => counts[sign]! >= MOST_COLUMNS);
}

const firstOf = (places: number[], otherwise: number) =>
	Math.min(...places.map((at) => (at < 0 ? otherwise : at)));

/** How many bytes the first line has that is too long for a row of any table; null where none is. */
export function endlessLine(bytes: Uint8Array): number | null {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let start = 0; all.length - start > MOST_COLUMNS;) {
		const near = LINE_ENDS.map((end) => all.lastIndexOf(end, start + MOST_COLUMNS));
		const last = Math.max(...near);
		if (last < start) {
			const end = firstOf(
				LINE_ENDS.map((sign) => all.indexOf(sign, start)),
				all.length
			);
			if (isEndless(all.subarray(start, end))) return end - start;
			start = end + 1;
		} else start = last + 1;
	}
	return null;
}
