import { NO_CONTEXT } from '#pipelines/recognise/place-context.ts';
import { resolvePlace } from '#pipelines/recognise/resolve-place.ts';
import { raionsOf } from '#pipelines/recognise/context-columns.ts';
import type { PlaceIndex } from '#pipelines/recognise/place-index.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { Area } from './area.ts';
import { boxOf, contains, type Shape } from './shape.ts';

/** By what a feature was known, the surest first. */
export type By = 'code' | 'name' | 'centre';

/** Degrees by which a centre of the register may stand beside its hromada. */
const NEAR = 0.1;
/** How far the surface of a hromada known by its centre alone may be from the register's. */
const ALIKE = 1.6;

export const centreOf = ({ lon, lat }: Hromada): readonly [number, number] => [lon, lat];

/** Whether the centre of the hromada lies in the shape or hard by. */
export function isNear(shape: Shape, hromada: Hromada): boolean {
	const [lon, lat] = centreOf(hromada);
	const { left, top, right, bottom } = boxOf(shape);
	return lon > left - NEAR && lon < right + NEAR && lat > top - NEAR && lat < bottom + NEAR;
}

function idOfCode(texts: readonly string[], byCode: ReadonlyMap<string, number>): number | null {
	const ids = new Set(texts.map((text) => byCode.get(text.toUpperCase())));
	ids.delete(undefined);
	return ids.size === 1 ? [...ids][0]! : null;
}

function idOfName({ texts, shape }: Area, index: PlaceIndex): number | null {
	const raions = texts.map((text) => raionsOf(text, index)).find((codes) => codes) ?? null;
	const named = texts.flatMap((text) => {
		const place = resolvePlace(text, index, { ...NO_CONTEXT, raions });
		if (place.kind === 'hromada') return [place.id];
		return place.kind === 'ambiguous' ? place.ids : [];
	});
	const near = [...new Set(named)].filter((id) => isNear(shape, index.hromadas.get(id)!));
	return near.length === 1 ? near[0]! : null;
}

function idOfCentre(shape: Shape, km2: number, hromadas: readonly Hromada[]): number | null {
	const within = hromadas.filter((hromada) => contains(shape, centreOf(hromada)));
	const [only] = within;
	if (!only || within.length > 1) return null;
	const ratio = km2 / only.areaKm2;
	return ratio > 1 / ALIKE && ratio < ALIKE ? only.id : null;
}

/** KATOTTG and KOATUU codes of the hromadas, the latter also without its leading zero. */
export function codesOf(hromadas: readonly Hromada[]): ReadonlyMap<string, number> {
	return new Map(
		hromadas.flatMap(({ id, code, koatuu }) =>
			[code, koatuu, koatuu?.replace(/^0/, '')].flatMap((text): [string, number][] =>
				text ? [[text, id]] : []
			)
		)
	);
}

/**
 * The hromada that an area is: by a code, else by a name whose centre is there, else by the one
 * centre in it, where its surface (km²) is that of the register too. Null for any other area.
 */
export function hromadaOf(
	area: Area,
	km2: number,
	known: { index: PlaceIndex; codes: ReadonlyMap<string, number> }
): { id: number; by: By } | null {
	const { index, codes } = known;
	const byCode = idOfCode(area.texts, codes);
	if (byCode !== null) return { id: byCode, by: 'code' };
	const byName = idOfName(area, index);
	if (byName !== null) return { id: byName, by: 'name' };
	const byCentre = idOfCentre(area.shape, km2, [...index.hromadas.values()]);
	return byCentre === null ? null : { id: byCentre, by: 'centre' };
}
