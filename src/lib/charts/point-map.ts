import type { PointKind } from '../domain/service-point.ts';
import { escapeMarkup } from './markup.ts';

/** A point on the map, where its hromada's centre is, and what it says. */
export interface MapPoint {
	kind: PointKind;
	x: number;
	y: number;
	/** Drawn hollow where it does not work. */
	isWorking: boolean;
	href: string;
	name: string;
	/** Further lines: kind, hromada, address. */
	lines: readonly string[];
}

export interface PointMapInput {
	width: number;
	height: number;
	/** `d` of the outlines beneath; empty where no boundaries were imported. */
	outlines: readonly string[];
	points: readonly MapPoint[];
}

/** `d` of each kind's sign around its middle: of one weight, apart by shape alone. */
export const SIGNS: Record<PointKind, string> = {
	asc: 'M-6.2 0a6.2 6.2 0 1 0 12.4 0a6.2 6.2 0 1 0-12.4 0z',
	territorial_unit: 'M-5 -5h10v10h-10z',
	remote_workplace: 'M0 -6.2L6 4.6H-6z',
	mobile: 'M0 -6.6L6.6 0 0 6.6-6.6 0z'
};

const SPACING = 11.5;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Points that share a place, set around it like seeds: the first stays, none lies on another. */
export function spread<Point extends { x: number; y: number }>(points: readonly Point[]): Point[] {
	const counts = new Map<string, number>();
	return points.map((point) => {
		const key = `${point.x} ${point.y}`;
		const before = counts.get(key) ?? 0;
		counts.set(key, before + 1);
		const [radius, angle] = [SPACING * Math.sqrt(before), before * GOLDEN];
		return {
			...point,
			x: point.x + radius * Math.cos(angle),
			y: point.y + radius * Math.sin(angle)
		};
	});
}

function pointMarkup({ kind, x, y, isWorking, href, name, lines }: MapPoint, at: number): string {
	const said = [name, ...lines].map(escapeMarkup);
	const [place, hollow] = [`${x.toFixed(0)} ${y.toFixed(0)}`, isWorking ? '' : ' class="hollow"'];
	return `<a href="${escapeMarkup(href)}" tabindex="${at ? -1 : 0}" aria-label="${said.join(', ')}" data-tip="${said.join('\n')}"><g transform="translate(${place})"><path d="${SIGNS[kind]}"${hollow}/></g></a>`;
}

/** SVG of points by kind; those of one place stand side by side. */
export function pointMap({ width, height, outlines, points }: PointMapInput): string {
	const land = outlines.map((path) => `<path d="${path}"/>`).join('');
	return [
		`<svg class="points" viewBox="0 0 ${width} ${height}" role="presentation">`,
		`<g class="land">${land}</g>`,
		...spread(points).map(pointMarkup),
		'</svg>'
	].join('');
}
