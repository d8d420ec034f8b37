import type { IndicatorSpec } from '../catalogue/indicator-spec.ts';
import type { Value } from '../convert/column.ts';

interface Said {
	numerator: Value;
	denominator: Value;
	value: Value;
	/** The value as it is written, whose last digit tells how far it was rounded. */
	text: string;
}

const WRITTEN = /[.,](\d{1,2})\s*%?$/;

/** The unit of the last digit: 0.01 of `93,60%`. */
function lastDigit(value: number, text: string): number {
	const [, part = ''] = String(value).split('.');
	const written = WRITTEN.exec(text.trim())?.[1] ?? '';
	return 10 ** -Math.max(part.length, written.length);
}

/** What the parts come to, in each way that the value may be meant. */
function readings(
	numerator: number,
	denominator: Value,
	{ unit, scale, denominator: over }: IndicatorSpec
): number[] {
	if (denominator === null) return over === 'none' ? [numerator] : [];
	if (typeof denominator !== 'number' || denominator === 0) return [];
	const ratio = numerator / denominator;
	const own = scale * ratio;
	if (over === 'none') return unit === 'percent' ? [own, ratio, 100 * ratio] : [];
	return unit === 'percent' ? [own, ratio] : [own];
}

/**
 * What the value should be, where numerator and denominator say otherwise; null where they agree
 * within one unit of its last digit, whether a share is written from 0 to 1 or in per cent.
 */
export function contradictedBy(
	{ numerator, denominator, value, text }: Said,
	indicator: IndicatorSpec
): number | null {
	if (typeof numerator !== 'number' || typeof value !== 'number') return null;
	const unit = lastDigit(value, text);
	const wanted = readings(numerator, denominator, indicator);
	const [first] = wanted;
	if (first === undefined) return null;
	const agrees = wanted.some((one) => Math.abs(one - value) < unit * (1 + 1e-9));
	return agrees ? null : first;
}
