import type { Absence } from '../domain/absence.ts';

/** A value, or the reason why there is none: one of the two is null. */
export interface Cell {
	value: number | null;
	absence: Absence | null;
}
