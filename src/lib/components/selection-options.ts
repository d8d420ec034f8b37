import type { Period } from '../domain/period.ts';

/** What the form of the selection offers, with names in the reader's language. */
export interface SelectionOptions {
	oblast: string;
	/** Newest first. */
	periods: readonly Period[];
	raions: readonly { code: string; name: string }[];
	bases: readonly { id: string; name: string }[];
}
