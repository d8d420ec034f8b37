import type { HromadaType, TerritorialStatus } from './place.ts';

/** What is published of a hromada and tells it from others; null where it is not known. */
export interface Published {
	/** KATOTTG. */
	code: string;
	residents: number | null;
	area_km2: number | null;
	type: HromadaType;
	/** Of the centre, in degrees. */
	lat: number;
	lon: number;
	/** Null where it is not on the list of territories of hostilities. */
	status: TerritorialStatus | null;
}

/** How many hromadas most like one are taken. */
export const ALIKE = 7;

export const ATTRIBUTES = ['residents', 'density', 'type', 'status', 'distance'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A hromada, and how far another is from being like it: 0 is the same, 1 is as two usually are. */
export interface Alike {
	code: string;
	difference: number;
}

const GRAVITY: Record<TerritorialStatus, number> = {
	possible_hostilities: 1,
	active_hostilities: 2,
	occupied: 3
};
const gravityOf = ({ status }: Published) => (status ? GRAVITY[status] : 0);

/** Residents per km². */
export function densityOf({ residents, area_km2 }: Published): number | null {
	return residents !== null && area_km2 ? residents / area_km2 : null;
}

/** Kilometres between the centres of two hromadas, on a sphere. */
export function kilometresBetween(one: Published, other: Published): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
	const across = Math.cos(radians(one.lat)) * Math.cos(radians(other.lat));
	const chord = half(one.lat - other.lat) + across * half(one.lon - other.lon);
	return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** Twice as much is as far as half as much. */
function timesApart(one: number | null, other: number | null): number | null {
	return one && other ? Math.abs(Math.log(one) - Math.log(other)) : null;
}

const APART: Record<Attribute, (one: Published, other: Published) => number | null> = {
	residents: (one, other) => timesApart(one.residents, other.residents),
	density: (one, other) => timesApart(densityOf(one), densityOf(other)),
	type: (one, other) => Number(one.type !== other.type),
	status: (one, other) => Math.abs(gravityOf(one) - gravityOf(other)),
	distance: kilometresBetween
};

const rootMeanSquare = (numbers: readonly number[]) =>
	Math.sqrt(numbers.reduce((sum, number) => sum + number ** 2, 0) / (numbers.length || 1));

/** How far two hromadas usually are from one another in an attribute. */
function usualApart(places: readonly Published[], attribute: Attribute): number {
	const pairs = places.flatMap((one, at) =>
		places.slice(at + 1).map((other) => APART[attribute](one, other))
	);
	return rootMeanSquare(pairs.filter((apart) => apart !== null));
}

/**
 * How far two of these hromadas are from being alike in the attributes, each measured by what is
 * usual between two of them; what is not known of one of them counts as the usual.
 */
export function differenceAmong(
	places: readonly Published[],
	attributes: readonly Attribute[]
): (one: Published, other: Published) => number {
	const usual = attributes.map((attribute) => usualApart(places, attribute) || 1);
	return (one, other) =>
		rootMeanSquare(
			attributes.map((attribute, at) => {
				const apart = APART[attribute](one, other);
				return apart === null ? 1 : apart / usual[at]!;
			})
		);
}

const byCode = (one: { code: string }, other: { code: string }) =>
	one.code < other.code ? -1 : Number(one.code > other.code);
const byDifference = (one: Alike, other: Alike) =>
	one.difference - other.difference || byCode(one, other);

/** Finds the hromadas most like one (by its code) in the attributes: nearest first, ties by code. */
export function alikeAmong(
	places: readonly Published[],
	attributes: readonly Attribute[],
	count = ALIKE
): (code: string) => Alike[] {
	const ordered = [...places].sort(byCode);
	const difference = differenceAmong(ordered, attributes);
	return (code) => {
		const one = ordered.find((place) => place.code === code);
		if (!one) return [];
		const others = ordered.filter((place) => place !== one);
		const found = others.map((other) => ({ code: other.code, difference: difference(one, other) }));
		return found.sort(byDifference).slice(0, count);
	};
}
