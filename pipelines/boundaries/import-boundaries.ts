import type { Bilingual } from '#lib/domain/place.ts';
import type { Reference } from '#pipelines/reference/reference.ts';
import { areasOf, type Areas } from './areas.ts';
import { uprightAreas } from './axes.ts';
import { isCountry, requireWholeCountry } from './country.ts';
import { drawMap } from './draw-map.ts';
import type { DrawnMap } from './drawn-map.ts';
import { jsonOf } from './geo-json.ts';
import { matchHromadas, type Matched } from './matched.ts';
import { NOTES } from './notes.ts';
import { requireOneSurface } from './one-surface.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';
import { rewound } from './winding.ts';

/** A map made of a file, and what a person should know of it. */
export interface Boundaries {
	map: DrawnMap;
	notes: readonly Bilingual[];
}

function mendedNotes({ unclosed, collapsed }: Areas, isTurned: boolean): Bilingual[] {
	return [
		...(isTurned ? [NOTES.axes()] : []),
		...(unclosed ? [NOTES.unclosed(unclosed)] : []),
		...(collapsed ? [NOTES.collapsed(collapsed)] : [])
	];
}

function rewind(matched: Matched): { matched: Matched; turned: number } {
	let turned = 0;
	const hromadas = matched.hromadas.map((own) => {
		const wound = rewound(own.shape);
		turned += wound.turned;
		return { ...own, shape: wound.shape };
	});
	return { matched: { ...matched, hromadas }, turned };
}

function requireAll({ hromadas, missing }: Matched, isPartial: boolean): void {
	if (!missing.length || isPartial) return;
	const total = hromadas.length + missing.length;
	const [uk, en] = (['uk', 'en'] as const).map((locale) =>
		missing.map(({ name, code }) => `${name[locale]} (${code})`).join(', ')
	);
	throw new RefusedBoundaries({
		uk: `Є межі ${hromadas.length} громад із ${total}. Бракує: ${uk}. Доповніть файл або додайте --partial, щоб узяти решту.`,
		en: `There are boundaries of ${hromadas.length} hromadas of ${total}. Missing: ${en}. Complete the file, or add --partial to take the others.`
	});
}

function hromadaMap(matched: Matched, { raions }: Reference): DrawnMap {
	const areas = matched.hromadas.map(({ hromada, shape }) => ({
		level: 'hromada' as const,
		code: hromada.code,
		shape
	}));
	const groups = raions.map(({ code }) => ({
		level: 'raion' as const,
		code,
		members: matched.hromadas.flatMap(({ hromada }, at) => (hromada.raionCode === code ? [at] : []))
	}));
	return drawMap({
		kind: 'hromada',
		areas,
		groups: groups.filter(({ members }) => members.length)
	});
}

function countryMap(areas: Areas['areas'], mended: Bilingual[]): Boundaries {
	const regions = requireWholeCountry(areas);
	const distinct = new Map([...regions].map(([code, area]) => [area, code]));
	const map = drawMap({
		kind: 'oblast',
		areas: [...distinct].map(([{ shape }, code]) => ({
			level: 'oblast' as const,
			code,
			shape: rewound(shape).shape
		})),
		groups: []
	});
	return { map, notes: [...mended, NOTES.country(regions.size)] };
}

/**
 * Makes a map of the bytes of a GeoJSON file: of the oblast's hromadas, or of Ukraine's regions.
 * @throws RefusedBoundaries
 */
export function importBoundaries(
	bytes: Uint8Array,
	reference: Reference,
	{ isPartial }: { isPartial: boolean }
): Boundaries {
	const read = areasOf(jsonOf(bytes));
	const { areas, isTurned } = uprightAreas(read.areas);
	const mended = mendedNotes(read, isTurned);
	const found = matchHromadas(areas, reference);
	if (!found.hromadas.length) {
		if (isCountry(areas)) return countryMap(areas, mended);
		throw new RefusedBoundaries({
			uk: `Серед площ файла (${areas.length}) немає жодної громади області: ні за кодом КАТОТТГ чи КОАТУУ, ні за назвою, ні за центром.`,
			en: `Among the areas of the file (${areas.length}) is no hromada of the oblast: not by KATOTTG or KOATUU code, name or centre.`
		});
	}
	requireAll(found, isPartial);
	const { matched, turned } = rewind(found);
	const surface = requireOneSurface(matched);
	return {
		map: hromadaMap(matched, reference),
		notes: [
			...mended,
			...(turned ? [NOTES.turned(turned)] : []),
			...surface,
			...(matched.others ? [NOTES.others(matched.others)] : []),
			NOTES.matched(matched)
		]
	};
}
