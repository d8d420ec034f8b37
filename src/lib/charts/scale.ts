/** A value axis of whole steps. */
export interface Scale {
	min: number;
	max: number;
	step: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

function niceStep(span: number, count: number): number {
	const rough = span / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	return (STEPS.find((step) => step * power >= rough * 0.999) ?? 10) * power;
}

/** A scale that holds all values in about `count` steps; from zero unless that hides the change. */
export function scaleOf(values: readonly number[], count: number, zero: boolean): Scale {
	const low = Math.min(...values);
	const high = Math.max(...values);
	const isFromZero = zero || (low >= 0 && low < high * 0.6);
	const bottom = isFromZero ? Math.min(0, low) : low;
	const step = niceStep(high - bottom || Math.abs(high) || 1, count);
	const max = Math.ceil((high - step * 1e-6) / step) * step;
	const min = Math.floor((bottom + step * 1e-6) / step) * step;
	return { min, max: max > min ? max : min + step, step };
}

/** Decimals that tell one step from the next. */
export function decimalsOf(scale: Scale): number {
	return (
		[0, 1, 2, 3].find(
			(n) => Math.abs(scale.step * 10 ** n - Math.round(scale.step * 10 ** n)) < 1e-6
		) ?? 4
	);
}

/** Pixel of a value between the pixels of the scale's ends. */
export function place(value: number, scale: Scale, from: number, to: number): number {
	return from + ((value - scale.min) / (scale.max - scale.min)) * (to - from);
}
