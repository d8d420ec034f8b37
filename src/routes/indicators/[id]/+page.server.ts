import { error } from '@sveltejs/kit';
import { nameOf, textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { findIndicator } from '$lib/server/figures/indicator-of.ts';
import { keyFigure } from '$lib/server/figures/key-figure.ts';
import { targetOf } from '$lib/server/figures/target.ts';
import { trendsOf } from '$lib/server/figures/trends.ts';
import { hromadaValues } from '$lib/server/questions/hromada-values.ts';
import { indicatorsAtPeriod } from '$lib/server/questions/indicators-at-period.ts';
import { readerOf } from '$lib/server/reader.ts';
import { definitionOf } from './definition.ts';
import { honestChange } from './honest-change.ts';
import { overTime } from './over-time.ts';
import { sourcesOf } from './sources.ts';
import { whereOf } from './where.ts';
import { whoReported } from './who-reported.ts';
import { workedExample } from './worked-example.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const { id } = event.params;
	const indicator = await findIndicator(reader.ask, id);
	if (!indicator) error(404, m.indicator_unknown());
	const scope = reader.selection;
	const target = await targetOf(reader, id);
	const [key, rows, all, sources, line] = await Promise.all([
		keyFigure(reader, id, await trendsOf(reader, [id]), 'before'),
		reader.ask(hromadaValues, { scope, indicator: id }),
		reader.ask(indicatorsAtPeriod, { scope }),
		sourcesOf(indicator, reader),
		overTime(indicator, target?.value ?? null, reader)
	]);
	const rolled = all.find((row) => row.indicator_id === id);
	return {
		name: nameOf(indicator, reader.locale),
		theme: textOf(indicator, 'theme', reader.locale),
		definition: textOf(indicator, 'definition', reader.locale),
		key,
		example: await workedExample(rolled, indicator, reader),
		changes: await honestChange(indicator, reader),
		facts: definitionOf(indicator, target, reader),
		line,
		where: await whereOf(indicator, rolled?.value ?? null, reader),
		who: whoReported(rows, reader),
		sources,
		sourcesCsv: reader.csv('indicator-sources', { indicator: id }),
		list: reader.to('/indicators'),
		nationalIndex: reader.to('/indicators/national-index')
	};
};
