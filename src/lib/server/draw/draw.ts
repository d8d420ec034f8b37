import { drawingOf, type Drawing, type Pictures } from '../../charts/drawn.ts';
import type { Chart, Look } from '../../charts/chart.ts';
import type { Locale } from '../../domain/place.ts';
import { render } from './engine.ts';
import { Kept } from './kept.ts';
import { tidy } from './tidy.ts';

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

const WIDTHS: Record<keyof Pictures, number> = { wide: 640, narrow: 340 };
const kept = new Kept<Pictures>(600);

function picture(subject: Subject, chart: (look: Look) => Chart, size: keyof Pictures): string {
	const width = WIDTHS[size];
	const drawn = chart({ width, locale: subject.locale });
	const id = `${subject.chart}-${size}`;
	return tidy(render(drawn, width), id, subject.title, subject.description, drawn.tips);
}

/** Draws a chart wide and narrow, or takes it from the cache. */
export function draw(
	subject: Subject,
	chart: (look: Look) => Chart,
	isDataRequest: boolean
): Drawing {
	const { snapshot, chart: name, params, locale } = subject;
	const key = [snapshot, name, params, locale].join(' ');
	const pictures = kept.get(key, () => ({
		wide: picture(subject, chart, 'wide'),
		narrow: picture(subject, chart, 'narrow')
	}));
	return drawingOf(key, pictures, isDataRequest);
}
