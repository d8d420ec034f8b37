import type { Shape } from './shape.ts';

/** A feature of the file that has a surface. */
export interface Area {
	/** Its place in the file, from 1. */
	at: number;
	/** What its properties say, in their order. */
	texts: readonly string[];
	shape: Shape;
}

const SHOWN = 60;

/** How a message names the feature: its place and the first of its texts that holds a word. */
export function calledArea({ at, texts }: Pick<Area, 'at' | 'texts'>): string {
	const word = texts.find((text) => /\p{L}{3}/u.test(text) && !/^UA\d+$/.test(text));
	return word ? `№ ${at} («${word.slice(0, SHOWN)}»)` : `№ ${at}`;
}
