import type { RequestEvent } from '@sveltejs/kit';
import type { Chart, Look } from '../charts/chart.ts';
import { drawnMapOf, type DrawnMap, type Drawing } from '../charts/drawn.ts';
import type { Locale } from '../domain/place.ts';
import { getLocale } from '../paraglide/runtime.js';
import { address } from '../url/address.ts';
import {
	parseSelection,
	toQuery,
	type Known,
	type MapView,
	type Selection
} from '../url/selection.ts';
import { kyivDay } from './conduct/kyiv-day.ts';
import { draw } from './draw/draw.ts';
import type { Ask, AskColumns } from './engine/engine.ts';
import { askKnown } from './questions/known.ts';

/** What a picture is called and says, for those who do not see it. */
export interface Caption {
	title: string;
	description: string;
}

/** Who asks, for what, and on which day; everything a page needs to answer one request. */
export interface Reader {
	locale: Locale;
	/** The day in Kyiv, `yyyy-mm-dd`. */
	today: string;
	known: Known;
	selection: Selection;
	/** The query that says the selection, from its question mark, or empty. */
	query: string;
	/** The query of the same page with its maps drawn otherwise. */
	mapAddress: (view: MapView) => string;
	ask: Ask;
	/** The same answers as Arrow columns, where rows would be wasteful. */
	askColumns: AskColumns;
	/** Address of another page in the same language and for the same selection. */
	to: (path: string) => string;
	/** Address of an export of the same selection; `more` are its further parameters. */
	csv: (table: string, more?: Record<string, string>) => string;
	/** A map of this page; `key` names all that changes it. */
	drawMap: (key: string, svg: () => string) => DrawnMap;
	/** A chart of this page; `params` is what besides the selection changes it. */
	draw: (name: string, caption: Caption, chart: (look: Look) => Chart, params?: string) => Drawing;
}

function exportAddress(table: string, query: string, more: Record<string, string>): string {
	const all = new URLSearchParams(query);
	all.delete('map');
	for (const [key, value] of Object.entries(more)) all.set(key, value);
	return address(`/export/${table}.csv`, all.size ? `?${all}` : '');
}

function mapAddress(parameters: URLSearchParams, view: MapView): string {
	const all = new URLSearchParams(parameters);
	all.delete('map');
	if (view !== 'tiles') all.set('map', view);
	return `?${all}`;
}

/** The reader of a request. */
export async function readerOf(
	event: Pick<RequestEvent, 'locals' | 'url' | 'isDataRequest'>
): Promise<Reader> {
	const { snapshot } = event.locals;
	const locale = getLocale();
	const known = await askKnown(snapshot);
	const selection = parseSelection(event.url.searchParams, known);
	const query = toQuery(selection, known);
	return {
		locale,
		today: kyivDay(new Date()),
		known,
		selection,
		query,
		mapAddress: (view) => mapAddress(event.url.searchParams, view),
		ask: snapshot.ask,
		askColumns: snapshot.askColumns,
		to: (path) => address(path, query),
		csv: (table, more = {}) => exportAddress(table, query, more),
		drawMap: (key, svg) => drawnMapOf(key, svg, event.isDataRequest),
		draw: (name, caption, chart, params = '') =>
			draw(
				{ snapshot: snapshot.manifest.id, chart: name, params: query + params, locale, ...caption },
				chart,
				event.isDataRequest
			)
	};
}
