import type { Locale } from '../domain/place.ts';
import { absenceShort } from '../format/absence.ts';
import type { Measure } from '../format/measure.ts';
import { formatNumber } from '../format/number.ts';
import { formatBare, isBelowRounding } from '../format/value.ts';
import { abbreviated } from './abbreviation.ts';
import type { Breaks } from './classes.ts';
import { centreOf, hexagonPath, outlinePath } from './hexagon.ts';
import { escapeMarkup } from './markup.ts';
import { lookOf } from './place-look.ts';
import { raionLabels, viewBoxOf } from './raion-labels.ts';
import type { Tile } from './tile.ts';

/** What a map of tiles is drawn of. */
export interface TileMapInput {
	tiles: readonly Tile[];
	/** Code and shown name («Баштанський район») of each raion. */
	raions: readonly { code: string; name: string }[];
	measure: Measure;
	breaks: Breaks;
	/** Code of the hromada to mark. */
	chosen: string | null;
	locale: Locale;
}

/** Sizes of letters on a wide screen and on a phone, and the room that they have on a tile. */
const VIEWS = {
	wide: { raion: 13, name: { size: 9.25, room: 47, up: 5 }, figure: { absent: 8.5, down: 9 } },
	narrow: { raion: 20, name: { size: 14, room: 46, up: 7 }, figure: { absent: 13, down: 11 } }
};
type View = keyof typeof VIEWS;

const ABSENT_ROOM = 44;
const FINE = 9.95;
/** Pixels of a unit of the map, so that a map of few tiles is small. */
const SCALE = 1.15;

/** Two figures are enough on a tile: one decimal below ten, none above. */
function figureOf(tile: Tile, view: View, { measure, locale }: TileMapInput): string {
	if (tile.value === null) {
		const short = absenceShort(tile.absence ?? 'not_reported', locale);
		return abbreviated(short, ABSENT_ROOM, VIEWS[view].figure.absent, 500);
	}
	if (measure.unit === 'yes_no') return formatBare(tile.value, measure, locale);
	const decimals = Math.abs(tile.value) < FINE ? Math.min(1, measure.decimals) : 0;
	return isBelowRounding(tile.value, decimals)
		? `<\u2009${formatNumber(10 ** -decimals, decimals, locale)}`
		: formatNumber(tile.value, decimals, locale);
}

function tileMarkup(tile: Tile, view: View, isFirst: boolean, input: TileMapInput): string {
	const look = lookOf(tile, input.breaks, input.measure, input.locale);
	const { x, y } = centreOf(tile);
	const { name, figure } = VIEWS[view];
	const [called, said] = [tile.name, look.said].map(escapeMarkup);
	const short = escapeMarkup(abbreviated(tile.name, name.room, name.size, 500));
	const written = escapeMarkup(figureOf(tile, view, input));
	const absent = tile.value === null ? ' class="absent"' : '';
	const at = (dy: number) => `x="${x.toFixed(1)}" y="${(y + dy).toFixed(1)}"`;
	return [
		`<a href="${escapeMarkup(tile.href)}" tabindex="${isFirst ? 0 : -1}"`,
		` aria-label="${called}: ${said}" data-tip="${called}\n${said}">`,
		`<path d="${hexagonPath(tile)}" fill="${look.fill}"/><g fill="${look.on}"${absent}>`,
		`<text class="name" ${at(-name.up)}>${short}</text>`,
		`<text class="value" ${at(figure.down)}>${written}</text></g></a>`
	].join('');
}

function viewMarkup(view: View, input: TileMapInput): string {
	const { tiles, raions, chosen } = input;
	const size = VIEWS[view].raion;
	const labels = raionLabels(tiles, raions, size);
	const { left, top, right, bottom } = viewBoxOf(tiles, labels, size);
	const box = [left, top, right - left, bottom - top].map((n) => n.toFixed(1)).join(' ');
	const marked = tiles.filter(({ code }) => code === chosen);
	const width = Math.round((right - left) * SCALE);
	return [
		`<svg class="tiles ${view}" viewBox="${box}" width="${width}" role="presentation">`,
		...tiles.map((tile, at) => tileMarkup(tile, view, at === 0, input)),
		`<path class="outline" d="${outlinePath(tiles)}"/>`,
		...marked.map((tile) => `<path class="chosen" d="${hexagonPath(tile, 0.93)}"/>`),
		...labels.map(
			({ name, x, y }) =>
				`<text class="raion" x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}">${escapeMarkup(name)}</text>`
		),
		'</svg>'
	].join('');
}

/** SVG of the tiles, for wide screens and paper and for phones. */
export function tileMap(input: TileMapInput): string {
	return viewMarkup('wide', input) + viewMarkup('narrow', input);
}
