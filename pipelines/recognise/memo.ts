const MOST = 20_000;

/** Remembers answers by text; forgets all of them when there are too many. */
export function memo<Answer>(
	answer: (text: string) => Answer,
	most = MOST
): (text: string) => Answer {
	const known = new Map<string, Answer>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		if (known.size >= most) known.clear();
		const found = answer(text);
		known.set(text, found);
		return found;
	};
}
