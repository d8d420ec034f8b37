/** Whether every line feed follows a carriage return and every carriage return precedes one. */
function isEven(text: string): boolean {
	let returns = 0;
	for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
		if (text.charCodeAt(at + 1) !== 10) return false;
		returns++;
	}
	let feeds = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) feeds++;
	return feeds === returns;
}

/** Text with one kind of line end, and that kind. Mixed kinds become `\n`, in cells too. */
export function evenLineEnds(text: string): { text: string; newline: '\n' | '\r\n' } {
	if (!text.includes('\r')) return { text, newline: '\n' };
	return isEven(text)
		? { text, newline: '\r\n' }
		: { text: text.replace(/\r\n?/g, '\n'), newline: '\n' };
}
