import { rounded } from '$lib/format/rounded.ts';
import { besideMeasure, isYesNo } from './beside.ts';
import type { Measured } from './profile.ts';

/** Where a hromada stands beside those most alike. */
export type Standing = 'ahead' | 'level' | 'behind';

/** Of the seven alike; fewer that reported are too few to stand beside. */
const ENOUGH = 4;

/** By how much the value is better than that of the seven together; null where it cannot be said. */
export function leadOf(measured: Measured): number | null {
	const { indicator, now } = measured;
	if (now.value === null || now.alike_value === null || now.alike_reported < ENOUGH) return null;
	if (indicator.direction === 'neutral' || isYesNo(measured)) return null;
	const { decimals } = besideMeasure(measured);
	const more = rounded(now.value, decimals) - rounded(now.alike_value, decimals);
	return indicator.direction === 'lower' ? -more : more;
}

/** As it is read in the rounded figures. */
export function standingOf(measured: Measured): Standing | null {
	const lead = leadOf(measured);
	if (lead === null) return null;
	if (lead === 0) return 'level';
	return lead > 0 ? 'ahead' : 'behind';
}
