import type { Absence } from './absence.ts';

/** A measured value has parts and no absence; an absent one has an absence and no parts. */
export interface Observation {
	numerator: number | null;
	denominator: number | null;
	absence: Absence | null;
}

/**
 * Value of the parts: `scale × numerator ÷ denominator`, or the numerator alone where the
 * indicator has no denominator; null where absent or where the denominator is zero.
 */
export function valueOf(
	numerator: number | null,
	denominator: number | null,
	scale: number,
	hasDenominator: boolean
): number | null {
	if (numerator === null) return null;
	if (!hasDenominator) return numerator * scale;
	if (denominator === null || denominator === 0) return null;
	return (scale * numerator) / denominator;
}
