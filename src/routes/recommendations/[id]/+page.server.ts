import { error } from '@sveltejs/kit';
import { formatDate } from '$lib/format/date.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { recommendation } from '$lib/server/questions/recommendation.ts';
import { readerOf } from '$lib/server/reader.ts';
import { lineOf } from '../line.ts';
import { historyOf } from './history.ts';
import { indicatorFigure } from './indicator-figure.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const { locale, to } = reader;
	const [row] = await reader.ask(recommendation, { id: event.params.id });
	if (!row) error(404, m.recommendations_unknown());
	const [history, figure] = await Promise.all([
		historyOf(row.id, reader),
		indicatorFigure(row, reader)
	]);
	return {
		line: lineOf(row, null, reader),
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
