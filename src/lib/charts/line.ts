export interface Line {
	name: string;
	/** One for each period; null where there is no value: the line breaks there. */
	values: readonly (number | null)[];
	/** `chosen` is the accent and thick, `named` grey with its name, `other` pale and unnamed. */
	role: 'chosen' | 'named' | 'other';
}
