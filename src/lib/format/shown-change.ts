import type { Change } from '../domain/change.ts';
import { rounded } from './rounded.ts';

/** A split change as it is read: rounded, and still `real + coverage = total`. */
export interface ShownChange {
	total: number;
	real: number;
	coverage: number;
	/** The whole moved, the same hromadas did not. */
	isOnlyCoverage: boolean;
}

/** Rounds the whole and what is real; the rest of the rounded whole is who reported. */
export function shownChange(
	{ total, real }: Pick<Change, 'total' | 'real'>,
	decimals: number
): ShownChange {
	const [whole, same] = [rounded(total, decimals), rounded(real, decimals)];
	const coverage = rounded(whole - same, decimals);
	return { total: whole, real: same, coverage, isOnlyCoverage: same === 0 && coverage !== 0 };
}
