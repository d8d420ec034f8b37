import { error } from '@sveltejs/kit';
import { formatDate } from '$lib/format/date.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { recommendation } from '$lib/server/questions/recommendation.ts';
import { readerOf } from '$lib/server/reader.ts';
import { recommendations } from '$lib/server/questions/recommendations.ts';
import { lineOf } from '../line.ts';
import { outcomesOf } from '../outcomes.ts';
import { refusalsOf } from '../refusals.ts';
import { courseFigure } from './course-figure.ts';
import { historyOf } from './history.ts';
import { indicatorFigure } from './indicator-figure.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const { locale, to } = reader;
	const [row] = await reader.ask(recommendation, { id: event.params.id });
	if (!row) error(404, m.recommendations_unknown());
	const refusals = await refusalsOf([row], reader);
	const [history, figure, course, all] = await Promise.all([
		historyOf(row.id, refusals, reader),
		indicatorFigure(row, reader),
		courseFigure(row, reader),
		reader.ask(recommendations, { hromada: null })
	]);
	const became = await outcomesOf(all, reader);
	const siblings = all.filter(
		(one) => one.objective_uk && one.objective_uk === row.objective_uk && one.id !== row.id
	);
	return {
		line: lineOf(row, became.get(row.id) ?? null, reader),
		siblings: siblings.map((one) => lineOf(one, became.get(one.id) ?? null, reader)),
		course,
		theme: textOf(row, 'theme_name', locale),
		objective: textOf(row, 'objective', locale),
		issued: formatDate(row.issued_on, locale),
		hromada: row.hromada_code
			? { name: textOf(row, 'hromada', locale), href: to(`/hromadas/${row.hromada_code}`) }
			: null,
		history,
		figure,
		csv: reader.csv('recommendation-history', { id: row.id }),
		register: to('/recommendations')
	};
};
