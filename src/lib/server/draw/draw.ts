import type { Locale } from '../../domain/place.ts';
import type { Chart, Look } from '../../charts/chart.ts';
import type { Drawing } from '../../charts/drawn.ts';

/** What a drawing is of; all of it together names it in the cache. */
export interface Subject {
	/** Id of the snapshot. */
	snapshot: string;
	/** Name of the chart on its page, kebab-case: `share-over-time`. */
	chart: string;
	/** Whatever else changes the picture: the selection's query, a hromada's code. */
	params: string;
	locale: Locale;
	/** For those who do not see the picture: what it is, and what it shows. */
	title: string;
	description: string;
}

/** Draws a chart wide and narrow, or takes it from the cache. */
export declare const draw: (
	subject: Subject,
	chart: (look: Look) => Chart,
	isDataRequest: boolean
) => Drawing;
