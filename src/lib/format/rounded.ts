const formats = new Map<number, Intl.NumberFormat>();

function formatFor(decimals: number): Intl.NumberFormat {
	const known = formats.get(decimals);
	if (known) return known;
	const format = new Intl.NumberFormat('en', {
		maximumFractionDigits: decimals,
		useGrouping: false
	});
	formats.set(decimals, format);
	return format;
}

/** The number that is read where a value is shown with so many decimals. */
export function rounded(value: number, decimals: number): number {
	return Number(formatFor(decimals).format(value));
}
