import { createContext } from 'svelte';

/** What every source line says of the snapshot that the page was answered from. */
export interface Facts {
	sequence: number;
	id: string;
	/** Latest day on which something was received, `yyyy-mm-dd`. */
	asOf: string;
	demo: boolean;
	/** Files that count in it. */
	files: number;
	/** Sequence of a newer snapshot, where the address is frozen on an older one. */
	newer: number | null;
}

const context = createContext<() => Facts>();

/** Facts of the page's snapshot; the layout sets them as a getter, so that they follow navigation. */
export const getFacts = context[0];
export const setFacts = context[1];
