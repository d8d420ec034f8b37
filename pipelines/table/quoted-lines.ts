const SAMPLE = 200;
const FEWEST = 3;
const WHOLE = /^"(?:[^"]|"")*"$/;
const SIGNS = [';', ',', '\t', '|'];

const unquoted = (line: string) => line.slice(1, -1).replaceAll('""', '"');

/** How many of a sign stand in a line outside quotes. */
const countIn = (line: string, sign: string) =>
	line.replace(/"(?:[^"]|"")*"/g, '').split(sign).length - 1;

/** Whether some sign stands equally often in all lines, so that it parts them. */
function isEven(lines: readonly string[]): boolean {
	return SIGNS.some((sign) => {
		const [first, ...others] = lines.map((line) => countIn(line, sign));
		return first! > 1 && others.every((count) => count === first);
	});
}

/** The text without the quotes around its lines, where each line with all of its cells is quoted as one. */
export function withoutQuotesAround(text: string, newline: string): string {
	if (!text.startsWith('"')) return text;
	const isWhole = (line: string) => line === '' || WHOLE.test(line);
	const sample = text.split(newline, SAMPLE).filter((line) => line !== '');
	if (sample.length < FEWEST || !sample.every(isWhole) || !isEven(sample.map(unquoted)))
		return text;
	const lines = text.split(newline);
	if (!lines.every(isWhole)) return text;
	return lines.map((line) => (line === '' ? line : unquoted(line))).join(newline);
}
