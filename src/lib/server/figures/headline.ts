import { shownChange, type ShownChange } from '../../format/shown-change.ts';
import { formatValue, formatChange } from '../../format/value.ts';
import { m } from '../../paraglide/messages.js';
import type { Reader } from '../reader.ts';
import type { Key } from './key-figure.ts';

type Told = 'real' | 'split' | 'more' | 'opposed' | 'coverage';
type Cause = Told | 'none' | 'offset' | 'only-coverage';

/** What moved the whole: the same hromadas, or the set of those that reported. */
function causeOf({ total, real, coverage, isOnlyCoverage }: ShownChange): Cause {
	if (isOnlyCoverage) return 'only-coverage';
	if (total === 0) return real === 0 ? 'none' : 'offset';
	if (coverage === 0) return 'real';
	if (Math.sign(real) !== Math.sign(total)) return 'opposed';
	if (Math.abs(real) > Math.abs(total)) return 'more';
	return Math.abs(real) >= Math.abs(coverage) ? 'split' : 'coverage';
}

type Words = (inputs: { value: string; change: string; real: string }) => string;

const EITHER = { split: m.overview_headline_split, more: m.overview_headline_more };
const RISEN: Record<Told, Words> = {
	...EITHER,
	real: m.overview_headline_rise_real,
	opposed: m.overview_headline_opposed_rise,
	coverage: m.overview_headline_rise_coverage
};
const FALLEN: typeof RISEN = {
	...EITHER,
	real: m.overview_headline_fall_real,
	opposed: m.overview_headline_opposed_fall,
	coverage: m.overview_headline_fall_coverage
};

/** The one sentence of what changed in how people apply; honest about who reported. */
export function headlineOf(online: Key, reader: Reader): string {
	const { cell, measure, change } = online;
	if (cell.value === null) return m.overview_headline_unknown();
	const value = formatValue(cell.value, measure, reader.locale);
	if (!change) return m.overview_headline_first({ value });
	const cause = causeOf(shownChange(change, measure.decimals));
	if (cause === 'none') return m.overview_headline_still({ value });
	if (cause === 'only-coverage') return m.overview_headline_only_coverage({ value });
	const signed = (amount: number) => formatChange(amount, measure, reader.locale);
	const real = signed(change.real);
	if (cause === 'offset') return m.overview_headline_offset({ value, real });
	const words = change.total > 0 ? RISEN : FALLEN;
	return words[cause]({ value, change: signed(change.total), real });
}
