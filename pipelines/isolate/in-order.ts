/** What the work makes of each item, in order, with up to `width` under way at a time. */
export async function* inOrder<Item, Made>(
	items: Iterable<Item>,
	width: number,
	work: (item: Item) => Promise<Made>
): AsyncGenerator<Made> {
	const underWay: Promise<Made>[] = [];
	for (const item of items) {
		const made = work(item);
		// Heard of when its turn comes.
		made.catch(() => {});
		underWay.push(made);
		if (underWay.length >= width) yield await underWay.shift()!;
	}
	for (const made of underWay) yield await made;
}
