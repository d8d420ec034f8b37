/** Places on a strip, from 0 (least) to 100 (most), one decimal. */
export interface Strip {
	others: number[];
	alike: number[];
	own: number | null;
	raion: number | null;
	oblast: number | null;
}

export interface Spread {
	/** Values of all hromadas that reported, by id. */
	values: ReadonlyMap<number, number>;
	own: number;
	alike: ReadonlySet<number>;
	/** The median of the raion's hromadas. */
	raion: number | null;
	/** The value of the oblast on the scale of one hromada. */
	oblast: number | null;
}

const FEWEST = 5;

/** Where each value stands between the least and the most; null where too few reported to compare. */
export function stripOf({ values, own, alike, raion, oblast }: Spread): Strip | null {
	const all = [...values.values(), raion, oblast].filter((value) => value !== null);
	const [low, high] = [Math.min(...all), Math.max(...all)];
	if (values.size < FEWEST || low === high) return null;
	const place = (value: number) => Math.round((1000 * (value - low)) / (high - low)) / 10;
	const placed = (value: number | null | undefined) => (value == null ? null : place(value));
	const others = [...values].filter(([id]) => id !== own && !alike.has(id));
	return {
		others: [...new Set(others.map(([, value]) => place(value)))],
		alike: [...values].filter(([id]) => alike.has(id)).map(([, value]) => place(value)),
		own: placed(values.get(own)),
		raion: placed(raion),
		oblast: placed(oblast)
	};
}

/** How many of the other hromadas that reported have less; null where it has no value itself. */
export function above({ values, own }: Spread): { n: number; total: number } | null {
	const value = values.get(own);
	if (value === undefined) return null;
	const less = [...values.values()].filter((other) => other < value);
	return { n: less.length, total: values.size - 1 };
}
