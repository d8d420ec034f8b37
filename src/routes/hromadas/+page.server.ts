import { redirect } from '@sveltejs/kit';
import { textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { baseWords } from '$lib/server/figures/base-words.ts';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { placesFigure } from '$lib/server/figures/places-figure.ts';
import { hromadas } from '$lib/server/questions/hromadas.ts';
import { oblast } from '$lib/server/questions/oblast.ts';
import { readerOf, type Reader } from '$lib/server/reader.ts';
import { listOf } from './list.ts';
import type { PageServerLoad } from './$types';

const ONLINE = 'e_services_share';
const LONGEST_SEARCH = 100;

/** Follows what was chosen from the drop-down. */
async function leadToChosen(reader: Reader, code: string | null): Promise<void> {
	if (!code) return;
	const { base, period } = reader.selection;
	const all = await reader.ask(hromadas, { base, period });
	if (all.some((row) => row.code === code)) redirect(303, reader.to(`/hromadas/${code}`));
}

async function titleOf(reader: Reader, count: number): Promise<string> {
	const { raion, type, territory } = reader.selection;
	const [place] = await reader.ask(oblast);
	const isWhole = !raion && !type && territory === 'all';
	if (!isWhole || !place) return m.hromada_list_some({ n: count });
	return m.hromada_list_title({ n: count, oblast: textOf(place, 'genitive', reader.locale) });
}

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	await leadToChosen(reader, event.url.searchParams.get('code'));
	const sought = (event.url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
	const [places, list, everyone, base] = await Promise.all([
		placesFigure(reader, await indicatorOf(reader.ask, ONLINE)),
		listOf(reader, ONLINE, sought),
		listOf(reader, ONLINE, ''),
		baseWords(reader)
	]);
	return {
		title: await titleOf(reader, everyone.count),
		sought,
		places,
		list,
		choices: everyone.groups.map(({ name, entries }) => ({
			name,
			entries: entries.map((entry) => ({ code: entry.code, name: entry.name, type: entry.type }))
		})),
		base,
		period: formatPeriod(reader.selection.period, reader.locale),
		kept: [...new URLSearchParams(reader.query)],
		here: reader.to('/hromadas')
	};
};
