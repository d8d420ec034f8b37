/** Items by what `keyOf` says of them, each group in the order of the items. */
export function groupsOf<Item, Key>(
	items: readonly Item[],
	keyOf: (item: Item) => Key
): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
