import { chanceFor } from './chance.ts';
import { addDays, notAfterLast } from './span.ts';

const USUAL = [4, 14] as const;
const LATE = [19, 52] as const;
const LATE_SHARE = 0.06;

/** The day on which what covers a time up to `lastDay` arrives: mostly before it is due. */
export function arrival(lastDay: string, key: string, seed: number): string {
	const chance = chanceFor(seed, 'arrival', key);
	const [from, to] = chance.is(LATE_SHARE) ? LATE : USUAL;
	return notAfterLast(addDays(lastDay, chance.whole(from, to)));
}
