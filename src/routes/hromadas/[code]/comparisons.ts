import { groundOf, GROUNDS, type Ground } from '$lib/domain/ground.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeOblast } from '$lib/server/questions/fragments/selected-hromadas.ts';
import type { HromadaRow } from '$lib/server/questions/hromadas.ts';
import { indicatorDistribution } from '$lib/server/questions/indicator-distribution.ts';
import { askLikeness } from '$lib/server/questions/likeness.ts';
import type { Reader } from '$lib/server/reader.ts';
import { alikeTable, type AlikeTable } from './alike.ts';
import type { Measured } from './profile.ts';
import { standingOutOf, type StandingOut } from './standing-out.ts';
import { themesOf, type Theme, type ValuesOf } from './themes.ts';

/** Themes in which the hromada is compared with the same seven. */
export interface Comparison {
	ground: Ground;
	title: string;
	/** What counts in these themes. */
	why: string;
	alike: AlikeTable;
	themes: Theme[];
}

const WORDS: Record<Ground, { title: () => string; why: () => string }> = {
	people: { title: m.hromada_ground_people, why: m.hromada_ground_people_why },
	council: { title: m.hromada_ground_council, why: m.hromada_ground_council_why },
	land: { title: m.hromada_ground_land, why: m.hromada_ground_land_why },
	everything: { title: m.hromada_ground_everything, why: m.hromada_ground_everything_why }
};

async function askValues(reader: Reader): Promise<ValuesOf> {
	const { period, base, territory } = reader.selection;
	const scope = { ...wholeOblast(period, base), territory };
	const found = new Map<string, Map<number, number>>();
	for (const row of await reader.ask(indicatorDistribution, { scope })) {
		const values = found.get(row.indicator_id) ?? new Map<number, number>();
		found.set(row.indicator_id, values.set(row.hromada_id, row.value));
	}
	return (indicator) => found.get(indicator) ?? new Map<number, number>();
}

/** Every theme beside raion, oblast and the seven alike in it, and where the hromada stands out. */
export async function comparisonsOf(
	own: HromadaRow,
	profile: readonly Measured[],
	reader: Reader
): Promise<{ comparisons: Comparison[]; out: StandingOut }> {
	const [likeness, valuesOf] = await Promise.all([
		askLikeness(reader.ask, reader.selection),
		askValues(reader)
	]);
	const idOf = new Map(likeness.hromadas.map((row) => [row.code, row.hromada_id]));
	const alikeIn = (theme: string) =>
		new Set(likeness.alikeTo(own.code, groundOf(theme)).map(({ code }) => idOf.get(code)!));
	const themes = themesOf(profile, { own: own.hromada_id, alikeIn, valuesOf }, reader);
	const comparisons = GROUNDS.map((ground) => ({
		...{ ground, title: WORDS[ground].title(), why: WORDS[ground].why() },
		alike: alikeTable(own, ground, likeness, reader),
		themes: themes.filter(({ id }) => groundOf(id) === ground)
	}));
	return {
		comparisons: comparisons.filter(({ themes: some }) => some.length),
		out: standingOutOf(profile, (indicator) => [...valuesOf(indicator).values()], reader)
	};
}
