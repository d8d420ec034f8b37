import type { Absence } from '../domain/absence.ts';
import type { Locale } from '../domain/place.ts';
import type { Measure } from '../format/measure.ts';
import type { Cell } from './cell.ts';
import type { Breaks } from './classes.ts';
import { escapeMarkup } from './markup.ts';
import { lookOf } from './place-look.ts';
import { textWidth } from './text-width.ts';

/** An area in the units of its map. */
export interface Area {
	code: string;
	/** `d` of an SVG path. */
	path: string;
	min_x: number;
	min_y: number;
	max_x: number;
	max_y: number;
	label_x: number;
	label_y: number;
	label_width: number;
}

/** A hromada with what is shown of it. */
export interface AreaPlace extends Cell {
	code: string;
	name: string;
	/** KATOTTG code of the raion. */
	raion: string;
	href: string;
}

/** What a map of boundaries is drawn of. */
export interface AreaMapInput {
	width: number;
	height: number;
	hromadas: readonly Area[];
	raions: readonly (Area & { name: string })[];
	places: readonly AreaPlace[];
	measure: Measure;
	breaks: Breaks;
	locale: Locale;
}

/** Size of a name where the map is a thousand units wide, and the air beside it. */
const SIZE = 17;
const AIR = 8;
const MARGIN = 6;
/** Scale of a pattern beside the size of a name. */
const PATTERN = 0.13;
/** Patterns that stand at an angle on other maps. */
const TURNS: Partial<Record<Absence, string>> = {
	hostilities: 'rotate(45) ',
	rejected: 'rotate(-45) '
};

type Frame = Pick<Area, 'min_x' | 'min_y' | 'max_x' | 'max_y'>;

/** The whole map, or the one raion that all places are in. */
export function frameOf({ width, height, raions, places }: AreaMapInput): Frame {
	const shown = new Set(places.map(({ raion }) => raion));
	const only = shown.size === 1 ? raions.find(({ code }) => shown.has(code)) : undefined;
	return only ?? { min_x: 0, min_y: 0, max_x: width, max_y: height };
}

function viewBox({ min_x, min_y, max_x, max_y }: Frame): string {
	const margin = 2 * MARGIN;
	return [min_x - MARGIN, min_y - MARGIN, max_x - min_x + margin, max_y - min_y + margin].join(' ');
}

function placeMarkup(place: AreaPlace, area: Area, isFirst: boolean, input: AreaMapInput): string {
	const { fill, said } = lookOf(place, input.breaks, input.measure, input.locale);
	const raion = input.raions.find(({ code }) => code === place.raion)?.name ?? '';
	const [name, tip] = [place.name, `${place.name}\n${raion}\n${said}`].map(escapeMarkup);
	return `<a href="${escapeMarkup(place.href)}" tabindex="${isFirst ? 0 : -1}" aria-label="${name}: ${escapeMarkup(said)}" data-tip="${tip}"><path d="${area.path}" fill="${fill.replace('#absence-', '#area-')}"/></a>`;
}

/** The name where it fits, set in the units of the frame. */
function nameMarkup(place: AreaPlace, area: Area, size: number, input: AreaMapInput): string {
	const room = area.label_width - (AIR * size) / SIZE;
	if (textWidth(place.name, size, 500) > room) return '';
	const { on } = lookOf(place, input.breaks, input.measure, input.locale);
	const absent = place.value === null ? ' class="absent"' : '';
	return `<text x="${area.label_x}" y="${area.label_y}" fill="${on}"${absent}>${escapeMarkup(place.name)}</text>`;
}

/** The pattern of the absence, enlarged to the units of the map. */
const patternMarkup = (kind: Absence, scale: string): string =>
	`<pattern id="area-${kind}" href="#absence-${kind}" patternTransform="${TURNS[kind] ?? ''}scale(${scale})"/>`;

const outlinesOf = (areas: readonly Area[]): string =>
	areas.map(({ path }) => `<path d="${path}"/>`).join('');

/** SVG of the places within real boundaries; those that are not shown are only land. */
export function areaMap(input: AreaMapInput): string {
	const { hromadas, raions, places } = input;
	const frame = frameOf(input);
	const size = (SIZE * Math.max(frame.max_x - frame.min_x, frame.max_y - frame.min_y)) / 1000;
	const areaOf = new Map(hromadas.map((area) => [area.code, area]));
	const drawn = places.flatMap((place) => {
		const area = areaOf.get(place.code);
		return area ? [{ place, area }] : [];
	});
	const kinds = [
		...new Set(
			places.flatMap(({ value, absence }) => (value === null ? [absence ?? 'not_reported'] : []))
		)
	];
	const scale = (PATTERN * size).toFixed(2);
	const shown = new Set(places.map(({ raion }) => raion));
	const own = raions.filter(({ code }) => shown.has(code));
	const areas = drawn.map(({ place, area }, at) => placeMarkup(place, area, at === 0, input));
	const names = drawn.map(({ place, area }) => nameMarkup(place, area, size, input));
	return [
		`<svg class="areas" viewBox="${viewBox(frame)}" role="presentation">`,
		`<defs>${kinds.map((kind) => patternMarkup(kind, scale)).join('')}</defs>`,
		`<g class="land">${outlinesOf(raions)}</g>`,
		...areas,
		`<g class="raions">${outlinesOf(own)}</g>`,
		`<g class="names" font-size="${size.toFixed(1)}">${names.join('')}</g></svg>`
	].join('');
}
