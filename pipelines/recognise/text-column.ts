/** A column of cells, coded: the distinct texts in order of appearance, and the place of each entry. */
export interface TextColumn {
	heading: string;
	texts: readonly string[];
	codes: Uint32Array;
}

/** Codes the text of each entry. */
export function textColumn(
	heading: string,
	length: number,
	textOf: (entry: number) => string
): TextColumn {
	const known = new Map<string, number>();
	const codes = new Uint32Array(length);
	for (let at = 0; at < length; at++) {
		const text = textOf(at);
		let code = known.get(text);
		if (code === undefined) known.set(text, (code = known.size));
		codes[at] = code;
	}
	return { heading, texts: [...known.keys()], codes };
}
