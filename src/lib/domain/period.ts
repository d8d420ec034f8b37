/** A month `2026-03`, a quarter `2026-Q1` or a year `2026`; each sorts as text within its grain. */
export type Period = string;
export type Grain = 'month' | 'quarter' | 'year';

const SHAPES: Record<Grain, RegExp> = {
	month: /^(\d{4})-(0[1-9]|1[0-2])$/,
	quarter: /^(\d{4})-Q([1-4])$/,
	year: /^(\d{4})$/
};
const PER_YEAR: Record<Grain, number> = { month: 12, quarter: 4, year: 1 };

/** The grain of a period, or null where the text is not one. */
export function grainOf(text: string): Grain | null {
	const grains = Object.keys(SHAPES) as Grain[];
	return grains.find((grain) => SHAPES[grain].test(text)) ?? null;
}

export function isPeriod(text: string): text is Period {
	return grainOf(text) !== null;
}

/** @throws RangeError where the text is not a period */
export function requireGrain(period: Period): Grain {
	const grain = grainOf(period);
	if (!grain) throw new RangeError(`invalid period: ${period}`);
	return grain;
}

/** Year and one-based place in the year. */
export function partsOf(period: Period): { grain: Grain; year: number; part: number } {
	const grain = requireGrain(period);
	const [, year, part] = SHAPES[grain].exec(period)!;
	return { grain, year: Number(year), part: Number(part ?? 1) };
}

function fromOrdinal(grain: Grain, ordinal: number): Period {
	const year = String(Math.floor(ordinal / PER_YEAR[grain])).padStart(4, '0');
	const part = (ordinal % PER_YEAR[grain]) + 1;
	if (grain === 'year') return year;
	return grain === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/** The period `steps` of its own grain later, or earlier where negative. */
export function shift(period: Period, steps: number): Period {
	const { grain, year, part } = partsOf(period);
	return fromOrdinal(grain, year * PER_YEAR[grain] + part - 1 + steps);
}

export const previous = (period: Period): Period => shift(period, -1);
export const next = (period: Period): Period => shift(period, 1);

/** How many steps of their common grain lead from one period to the other. */
export function distance(from: Period, to: Period): number {
	const [a, b] = [partsOf(from), partsOf(to)];
	if (a.grain !== b.grain) throw new RangeError(`periods of different grain: ${from}, ${to}`);
	return (b.year - a.year) * PER_YEAR[a.grain] + b.part - a.part;
}

/** All periods of one grain, both ends included. */
export function range(from: Period, to: Period): Period[] {
	return Array.from({ length: Math.max(0, distance(from, to) + 1) }, (_, i) => shift(from, i));
}

/** The months that a period spans. */
export function monthsOf(period: Period): Period[] {
	const { grain, year, part } = partsOf(period);
	const length = 12 / PER_YEAR[grain];
	const first = fromOrdinal('month', year * 12 + (part - 1) * length);
	return range(first, shift(first, length - 1));
}

export function quarterOf(month: Period): Period {
	const { year, part } = partsOf(monthsOf(month)[0]!);
	return fromOrdinal('quarter', year * 4 + Math.floor((part - 1) / 3));
}

/** First day, as `yyyy-mm-dd`. */
export function firstDay(period: Period): string {
	return `${monthsOf(period)[0]}-01`;
}

/** Last day, as `yyyy-mm-dd`. */
export function lastDay(period: Period): string {
	const { year, part } = partsOf(monthsOf(period).at(-1)!);
	return new Date(Date.UTC(year, part, 0)).toISOString().slice(0, 10);
}

/** The day by which a return for the period is due: `day` of the month after it. */
export function dueDay(period: Period, day: number): string {
	return `${next(monthsOf(period).at(-1)!)}-${String(day).padStart(2, '0')}`;
}
