import type { Bilingual } from '#lib/domain/place.ts';
import { fittingProjection, projector } from '#lib/domain/map-projection.ts';
import { coverageOf } from './coverage.ts';
import type { Matched, MatchedHromada } from './matched.ts';
import { NOTES } from './notes.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';
import { selfCrossing } from './self-crossing.ts';
import { areaOf, moved, type Point } from './shape.ts';

/** Share of the smaller of two hromadas that may lie on the other. */
const MOST_OVERLAP = 0.05;
/** What is worth saying, in km². */
const LEAST_KM2 = 0.05;
/** How far a surface may be from the register's without a word. */
const ALIKE = 1.15;
const SIZE = 1000;

function surfaceNotes({ hromada, km2 }: MatchedHromada): Bilingual[] {
	const ratio = km2 / hromada.areaKm2;
	const isAlike = ratio < ALIKE && ratio > 1 / ALIKE;
	return isAlike ? [] : [NOTES.surface(hromada.name, km2, hromada.areaKm2)];
}

function crossingNotes({ hromada, shape }: MatchedHromada): Bilingual[] {
	const point = selfCrossing(shape);
	return point ? [NOTES.crossing(hromada.name, point)] : [];
}

/**
 * Whether the hromadas lie side by side: what overlaps or crosses a little is said.
 * @throws RefusedBoundaries where two lie on each other
 */
export function requireOneSurface({ hromadas }: Matched): Bilingual[] {
	const points = hromadas.flatMap(({ shape }) => shape.flat(2) as Point[]);
	const project = projector(fittingProjection(points, SIZE, 0).projection);
	const shapes = hromadas.map(({ shape }) => moved(shape, project));
	const total = hromadas.reduce((sum, { km2 }) => sum + km2, 0);
	const km2 = total / shapes.reduce((sum, shape) => sum + areaOf(shape), 0);
	const { overlaps, gaps } = coverageOf(shapes);
	const found = overlaps
		.map(({ one, other, area }) => ({ ...pairOf(hromadas, one, other), km2: area * km2 }))
		.filter((overlap) => overlap.km2 >= LEAST_KM2);
	const worst = found.find((overlap) => overlap.km2 > MOST_OVERLAP * overlap.smaller);
	if (worst) {
		const said = NOTES.overlap(worst.names[0], worst.names[1], worst.km2);
		throw new RefusedBoundaries({
			uk: `${said.uk} Це більш як ${MOST_OVERLAP * 100} % меншої з них; виправте межі у файлі.`,
			en: `${said.en} That is more than ${MOST_OVERLAP * 100}% of the smaller one; correct the boundaries in the file.`
		});
	}
	return [
		...hromadas.flatMap(crossingNotes),
		...found.map((overlap) => NOTES.overlap(...overlap.names, overlap.km2)),
		...(gaps * km2 >= LEAST_KM2 ? [NOTES.gaps(gaps * km2)] : []),
		...hromadas.flatMap(surfaceNotes)
	];
}

function pairOf(hromadas: readonly MatchedHromada[], one: number, other: number) {
	const pair = [hromadas[one]!, hromadas[other]!] as const;
	return {
		names: [pair[0].hromada.name, pair[1].hromada.name] as const,
		smaller: Math.min(pair[0].km2, pair[1].km2)
	};
}
