const CLOSERS: [opener: string, closer: string][] = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
];

/** The end of the tag that opens at `from`, past `>` inside quotes; −1 where it has none. */
function endOfTag(xml: string, from: number): number {
	let end = xml.indexOf('>', from);
	let quote = xml.indexOf('"', from);
	while (quote >= 0 && quote < end) {
		const closing = xml.indexOf('"', quote + 1);
		if (closing < 0) return -1;
		if (closing > end) end = xml.indexOf('>', closing);
		quote = xml.indexOf('"', closing + 1);
	}
	return end;
}

const NAME_END = /[\s/>]/g;

function nameAt(xml: string, from: number): string {
	NAME_END.lastIndex = from;
	const end = NAME_END.exec(xml);
	return xml.slice(from, end ? end.index : undefined);
}

/**
 * Whether each element of the XML is closed, in order, and no entities of its own are declared. A
 * lenient reader would otherwise leave out in silence what stands behind the damage.
 */
export function isWellFormed(xml: string): boolean {
	const open: string[] = [];
	let hasRoot = false;
	for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
		const isMarked = xml[at + 1] === '!' || xml[at + 1] === '?';
		const [opener, closer] =
			(isMarked ? CLOSERS.find(([start]) => xml.startsWith(start, at)) : null) ?? [];
		if (closer) {
			const end = xml.indexOf(closer, at + opener!.length);
			if (end < 0) return false;
			at = end + closer.length;
			continue;
		}
		if (xml[at + 1] === '!') return false;
		const end = endOfTag(xml, at);
		if (end < 0) return false;
		if (xml[at + 1] === '/') {
			if (open.pop() !== nameAt(xml, at + 2)) return false;
		} else {
			if (hasRoot && open.length === 0) return false;
			hasRoot = true;
			if (xml[end - 1] !== '/') open.push(nameAt(xml, at + 1));
		}
		at = end + 1;
	}
	return hasRoot && open.length === 0;
}
