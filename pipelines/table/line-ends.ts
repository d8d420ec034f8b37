/** Text with one kind of line end, and that kind. Mixed kinds become `\n`, in cells too. */
export function evenLineEnds(text: string): { text: string; newline: '\n' | '\r\n' } {
	if (!text.includes('\r')) return { text, newline: '\n' };
	const isEven = !/(?<!\r)\n|\r(?!\n)/.test(text);
	return isEven ? { text, newline: '\r\n' } : { text: text.replace(/\r\n?/g, '\n'), newline: '\n' };
}
