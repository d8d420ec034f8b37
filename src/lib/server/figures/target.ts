import { distance } from '../../domain/period.ts';
import { formatChange, formatValue } from '../../format/value.ts';
import { m } from '../../paraglide/messages.js';
import type { IndicatorRow } from '../questions/indicators.ts';
import { targets, type TargetRow } from '../questions/targets.ts';
import type { Reader } from '../reader.ts';
import { wholeMeasureOf } from './measure-of.ts';

/** The target of the whole oblast; where a part of it is shown there is none to compare with. */
export async function targetOf(reader: Reader, indicator: string): Promise<TargetRow | null> {
	const { raion, type, territory } = reader.selection;
	if (raion !== null || type !== null || territory !== 'all') return null;
	const [target] = await reader.ask(targets, { indicator });
	return target ?? null;
}

/** Where a straight way from the baseline to the target would be in the period. */
function expectedAt(target: TargetRow, period: string): number | null {
	const { baseline, baseline_period: from } = target;
	if (baseline === null || from === null) return null;
	const way = distance(from, target.period);
	return way > 0 ? baseline + ((target.value - baseline) * distance(from, period)) / way : null;
}

/** The target in a sentence, and whether `value` has met it, keeps to the way there, or is behind. */
export function targetSentence(
	target: TargetRow,
	value: number | null,
	indicator: IndicatorRow,
	reader: Reader
): string {
	const measure = wholeMeasureOf(indicator);
	const shown = formatValue(target.value, measure, reader.locale);
	const words = { value: shown, year: target.period.slice(0, 4) };
	const expected = expectedAt(target, reader.selection.period);
	if (value === null || expected === null) return m.target_of_year(words);
	const sign = indicator.direction === 'lower' ? -1 : 1;
	if (sign * (value - target.value) >= 0) return m.target_met(words);
	const gap = sign * (value - expected);
	if (gap >= -(10 ** -measure.decimals) / 2) return m.target_on_track(words);
	const behind = formatChange(Math.abs(gap), measure, reader.locale).replace('+', '');
	return m.target_behind({ ...words, behind });
}
