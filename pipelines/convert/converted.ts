import type { Absence } from '#lib/domain/absence.ts';

/** What one text became: a value, a named absence, a blank (all null), or a fault's code. */
export interface Converted {
	value: string | number | boolean | null;
	absence: Absence | null;
	fault: string | null;
}

export const BLANK: Converted = { value: null, absence: null, fault: null };

export function converted(value: string | number | boolean): Converted {
	return { value, absence: null, fault: null };
}

export function absent(absence: Absence): Converted {
	return { value: null, absence, fault: null };
}

export function faulty(fault: string): Converted {
	return { value: null, absence: null, fault };
}
