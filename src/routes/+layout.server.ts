import { env } from '$env/dynamic/public';
import { readerOf, type Reader } from '$lib/server/reader.ts';
import { shelf } from '$lib/server/snapshots/serving.ts';
import { oblast } from '$lib/server/questions/oblast.ts';
import { populationBases } from '$lib/server/questions/population-bases.ts';
import { raions } from '$lib/server/questions/raions.ts';
import { snapshotFacts } from '$lib/server/questions/snapshot-facts.ts';
import type { Facts } from '$lib/components/facts.ts';
import type { SelectionOptions } from '$lib/components/selection-options.ts';
import type { LayoutServerLoad } from './$types';

async function factsOf({ ask }: Reader): Promise<Facts> {
	const [row] = await ask(snapshotFacts);
	if (!row) throw new Error('snapshot without facts');
	const newest = shelf.current?.manifest.sequence ?? row.sequence;
	return {
		sequence: row.sequence,
		id: row.snapshot,
		asOf: row.as_of,
		demo: row.demo,
		files: row.current,
		newer: newest > row.sequence ? newest : null
	};
}

async function optionsOf({ ask, known, locale }: Reader): Promise<SelectionOptions> {
	const [oblasts, raionRows, bases] = await Promise.all([
		ask(oblast),
		ask(raions),
		ask(populationBases)
	]);
	return {
		oblast: oblasts[0]?.[`name_${locale}`] ?? '',
		periods: known.periods.toReversed(),
		raions: raionRows.map((row) => ({ code: row.code, name: row[`name_${locale}`] })),
		bases: bases.map((row) => ({ id: row.base, name: row[`name_${locale}`] }))
	};
}

/** What frames every page; nothing of a snapshot where none could be pinned, as on errors. */
export const load: LayoutServerLoad = async (event) => {
	const feedback = env['PUBLIC_FEEDBACK'] || null;
	if (!event.locals.snapshot) return { feedback, frame: null };
	const reader = await readerOf(event);
	const [facts, options] = await Promise.all([factsOf(reader), optionsOf(reader)]);
	const { known, selection, query } = reader;
	return { feedback, frame: { known, selection, query, facts, options } };
};
