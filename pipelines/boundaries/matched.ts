import { indexPlaces } from '#pipelines/recognise/place-index.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { Reference } from '#pipelines/reference/reference.ts';
import { calledArea, type Area } from './area.ts';
import { isInUkraine } from './axes.ts';
import { codesOf, hromadaOf, isNear, type By } from './own-hromada.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';
import type { Point, Shape } from './shape.ts';
import { squareKilometres } from './square-kilometres.ts';

export interface MatchedHromada {
	hromada: Hromada;
	shape: Shape;
	by: By;
	km2: number;
}

export interface Matched {
	/** By code. */
	hromadas: readonly MatchedHromada[];
	missing: readonly Hromada[];
	/** Features that are none of the register's hromadas. */
	others: number;
}

const ORDER: readonly By[] = ['code', 'name', 'centre'];

function requireWithinUkraine(area: Area): void {
	const stray = (area.shape.flat(2) as Point[]).find((point) => !isInUkraine(point));
	if (!stray) return;
	const name = calledArea(area);
	throw new RefusedBoundaries({
		uk: `Об’єкт ${name}: точка [${stray.join(', ')}] лежить поза Україною. Перевірте координати: довгота, потім широта.`,
		en: `Feature ${name}: the point [${stray.join(', ')}] lies outside Ukraine. Check the coordinates: longitude, then latitude.`
	});
}

function requireNear(shape: Shape, area: Area, hromada: Hromada): void {
	if (isNear(shape, hromada)) return;
	const { name, code, centre } = hromada;
	const called = calledArea(area);
	throw new RefusedBoundaries({
		uk: `Об’єкт ${called} має код громади «${name.uk}» (${code}), але лежить не там, де її центр (${centre.uk}). Виправте код чи межу.`,
		en: `Feature ${called} has the code of the hromada ${name.en} (${code}) but lies away from its centre (${centre.en}). Correct the code or the boundary.`
	});
}

/**
 * The hromadas of the register among the areas; parts of one hromada become one shape.
 * @throws RefusedBoundaries where a code and a place contradict each other
 */
export function matchHromadas(
	areas: readonly Area[],
	{ oblast, raions, hromadas, aliases }: Reference
): Matched {
	const index = indexPlaces({ oblasts: [oblast], raions, hromadas, aliases });
	const known = { index, codes: codesOf(hromadas) };
	const found = areas.flatMap((area) => {
		const own = hromadaOf(area, squareKilometres(area.shape), known);
		return own ? [{ ...own, area }] : [];
	});
	const matched = hromadas.flatMap((hromada): MatchedHromada[] => {
		const own = found.filter(({ id }) => id === hromada.id);
		const by = ORDER.find((one) => own.some((match) => match.by === one));
		if (!by) return [];
		const taken = own.filter((match) => match.by === by).map(({ area }) => area);
		for (const area of taken) requireWithinUkraine(area);
		const shape = taken.flatMap((area) => area.shape);
		requireNear(shape, taken[0]!, hromada);
		return [{ hromada, shape, by, km2: squareKilometres(shape) }];
	});
	const ids = new Set(matched.map(({ hromada }) => hromada.id));
	return {
		hromadas: matched,
		missing: hromadas.filter(({ id }) => !ids.has(id)),
		others: areas.length - found.length
	};
}
