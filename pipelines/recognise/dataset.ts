import { DATASETS, type Dataset } from '#lib/domain/submission.ts';
import { type Fault, fileFault } from '../check/fault.ts';
import { fold } from '../text/fold.ts';
import { type Layout, layoutFor } from './layout.ts';
import type { Prepared } from './prepared.ts';

const FEWEST_COLUMNS = 2;
const MENTION = 0.6;
const CLOSE = 0.3;

export interface ChosenDataset {
	/** Null where the file is of no kind or of two. */
	layout: Layout | null;
	/** The table as each kind of export, the likeliest first. */
	weighed: readonly Layout[];
	faults: Fault[];
}

function isMentioned({ spec }: Layout, title: string): boolean {
	return spec.mentions.some((mention) => ` ${title} `.includes(` ${fold(mention)} `));
}

/**
 * The kind of export whose headings explain the header best. Words of the title and the file name
 * decide between kinds that explain it about equally.
 */
export function chooseDataset(
	headerColumns: string[][],
	title: string,
	year: number | null,
	stated: Dataset | undefined,
	prepared: Prepared
): ChosenDataset {
	const folded = fold(title);
	const ranked = (stated ? [stated] : DATASETS)
		.map((dataset) => layoutFor(dataset, headerColumns, year, prepared))
		.map((layout) => ({
			layout,
			value: layout.score + (isMentioned(layout, folded) ? MENTION : 0)
		}))
		.sort((a, b) => b.value - a.value);
	const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0] | undefined];
	const known = best.layout.columns.size + (best.layout.pivot ? 1 : 0);
	const weighed = ranked.map(({ layout }) => layout);
	if (!stated && known < FEWEST_COLUMNS) {
		return { layout: null, weighed, faults: [fileFault('unknown-dataset')] };
	}
	if (second && best.value - second.value < CLOSE) {
		const [one, other] = [best.layout.spec.title, second.layout.spec.title];
		const params = {
			value_uk: one.uk,
			value_en: one.en,
			other_uk: other.uk,
			other_en: other.en
		};
		return { layout: null, weighed, faults: [fileFault('ambiguous-dataset', params)] };
	}
	const faults = best.layout.missing.map(({ title: field }) =>
		fileFault('missing-column', { field_uk: field.uk, field_en: field.en })
	);
	return { layout: faults.length ? null : best.layout, weighed, faults };
}
