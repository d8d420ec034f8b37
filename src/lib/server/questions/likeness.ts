import { COUNTS, groundOf, type Ground } from '../../domain/ground.ts';
import { alikeAmong, type Alike } from '../../domain/likeness.ts';
import type { Period } from '../../domain/period.ts';
import type { Ask } from '../engine/engine.ts';
import { hromadas, type HromadaRow } from './hromadas.ts';
import { themes } from './themes.ts';

/** Residents by which base, and the territorial status of when. */
export interface Moment {
	base: string;
	period: Period;
}

/** Which hromadas are like which at a moment. */
export interface Likeness {
	hromadas: readonly HromadaRow[];
	/** The seven most alike on a ground, the nearest first. */
	alikeTo: (code: string, ground: Ground) => Alike[];
}

/** Every hromada is compared with every other of the oblast, whatever a reader selected. */
export async function askLikeness(ask: Ask, { base, period }: Moment): Promise<Likeness> {
	const rows = await ask(hromadas, { base, period });
	const among = new Map<Ground, (code: string) => Alike[]>();
	const alikeTo = (code: string, ground: Ground) => {
		const finder = among.get(ground) ?? alikeAmong(rows, COUNTS[ground]);
		among.set(ground, finder);
		return finder(code);
	};
	return { hromadas: rows, alikeTo };
}

/** For each hromada those most like it in a theme, as questions take them: two codes. */
export async function alikePairs(ask: Ask, moment: Moment, theme: string): Promise<string[]> {
	const { hromadas: all, alikeTo } = await askLikeness(ask, moment);
	return all.flatMap(({ code }) =>
		alikeTo(code, groundOf(theme)).map((alike) => `${code} ${alike.code}`)
	);
}

/** Those most like a hromada in each theme, as questions take them: theme, code, difference. */
export async function alikeByTheme(ask: Ask, moment: Moment, code: string): Promise<string[]> {
	const [rows, { alikeTo }] = await Promise.all([ask(themes), askLikeness(ask, moment)]);
	return rows.flatMap(({ id }) =>
		alikeTo(code, groundOf(id)).map((alike) => `${id} ${alike.code} ${alike.difference}`)
	);
}
