/** Endings of hard and soft adjectives in each case, nominative first. */
const FEMININE: [ending: string, others: string[]][] = [
	['а', ['ої', 'ій', 'у', 'ою']],
	['я', ['ьої', 'ій', 'ю', 'ьою']]
];
const MASCULINE: [ending: string, others: string[]][] = [
	['ий', ['ого', 'ому', 'им', 'ім']],
	['ій', ['ього', 'ьому', 'ім']]
];

function decline(name: string, endings: [string, string[]][]): string[] {
	const found = endings.find(([ending]) => name.endsWith(ending));
	if (!found) return [name];
	const stem = name.slice(0, -found[0].length);
	return [name, ...found[1].map((ending) => stem + ending)];
}

/** The name of a hromada or an oblast, an adjective, in all its cases. */
export const feminineCases = (name: string): string[] => decline(name, FEMININE);

/** The name of a raion, an adjective, in all its cases. */
export const masculineCases = (name: string): string[] => decline(name, MASCULINE);
