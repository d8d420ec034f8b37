import { RefusedBoundaries } from './refused-boundaries.ts';
import { boxOf, type Point, type Shape } from './shape.ts';

/** Surfaces in the square of the shapes' unit. */
export interface Coverage {
	/** Pairs that lie on each other, by their places in the list, the largest first. */
	overlaps: readonly { one: number; other: number; area: number }[];
	/** What lies between the shapes and is of none. */
	gaps: number;
}

const LINES = 1200;
/** Whole oblasts in full detail cross the lines some hundred thousand times. */
const MOST_CROSSINGS = 2e7;

interface Span {
	from: number;
	to: number;
}

interface Piece extends Span {
	index: number;
}

function addTo<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** Where each horizontal line crosses the edges of a shape. */
function crossingsOf(shape: Shape, top: number, step: number): Map<number, number[]> {
	const crossings = new Map<number, number[]>();
	const cross = ([x1, y1]: Point, [x2, y2]: Point) => {
		const first = Math.ceil((Math.min(y1, y2) - top) / step);
		const end = Math.ceil((Math.max(y1, y2) - top) / step);
		for (let line = first; line < end; line++) {
			addTo(crossings, line, x1 + ((top + line * step - y1) / (y2 - y1)) * (x2 - x1));
		}
	};
	for (const ring of shape.flat()) {
		for (let at = 1; at < ring.length; at++) cross(ring[at - 1]!, ring[at]!);
	}
	return crossings;
}

/** How many crossings there will be, to know it before they take all memory. */
function countCrossings(shape: Shape, step: number): number {
	let heights = 0;
	for (const ring of shape.flat()) {
		for (let at = 1; at < ring.length; at++) heights += Math.abs(ring[at]![1] - ring[at - 1]![1]);
	}
	return heights / step;
}

function refuseTangle(): never {
	throw new RefusedBoundaries({
		uk: 'Контури заплутані: їхні лінії перетинають карту мільйони разів. Перевірте геометрію файла.',
		en: 'The outlines are a tangle: their lines cross the map millions of times. Check the geometry of the file.'
	});
}

function piecesByLine(shapes: readonly Shape[], top: number, step: number): Map<number, Piece[]> {
	const lines = new Map<number, Piece[]>();
	let crossings = 0;
	shapes.forEach((shape, index) => {
		crossings += countCrossings(shape, step);
		if (crossings > MOST_CROSSINGS) refuseTangle();
		for (const [line, xs] of crossingsOf(shape, top, step)) {
			xs.sort((a, b) => a - b);
			for (let at = 1; at < xs.length; at += 2) {
				addTo(lines, line, { index, from: xs[at - 1]!, to: xs[at]! });
			}
		}
	});
	for (const pieces of lines.values()) pieces.sort((a, b) => a.from - b.from);
	return lines;
}

function overlapsOf(lines: ReadonlyMap<number, Piece[]>, step: number): Coverage['overlaps'] {
	const areas = new Map<string, { one: number; other: number; area: number }>();
	const add = (a: Piece, b: Piece) => {
		const [one, other] = a.index < b.index ? [a.index, b.index] : [b.index, a.index];
		const key = `${one} ${other}`;
		const pair = areas.get(key) ?? { one, other, area: 0 };
		pair.area += (Math.min(a.to, b.to) - b.from) * step;
		areas.set(key, pair);
	};
	for (const pieces of lines.values()) {
		pieces.forEach((piece, at) => {
			for (let next = at + 1; next < pieces.length; next++) {
				if (pieces[next]!.from >= piece.to) break;
				if (pieces[next]!.index !== piece.index) add(piece, pieces[next]!);
			}
		});
	}
	return [...areas.values()].sort((a, b) => b.area - a.area);
}

/** What of a line between its first and last piece no piece covers. */
function emptyOf(pieces: readonly Piece[]): Span[] {
	const empty: Span[] = [];
	let to = pieces[0]?.to ?? 0;
	for (const piece of pieces) {
		if (piece.from > to) empty.push({ from: to, to: piece.from });
		to = Math.max(to, piece.to);
	}
	return empty;
}

interface Empty extends Span {
	/** Whether a way leads out of it. */
	isOpen: boolean;
}

const OUTSIDE = { from: -Infinity, to: Infinity, isOpen: true };

/** The empty spans of a line, with what is left and right of all pieces. */
function emptyAt(pieces: readonly Piece[] | undefined): Empty[] {
	if (!pieces?.length) return [OUTSIDE];
	const end = pieces.reduce((most, { to }) => Math.max(most, to), -Infinity);
	return [
		{ from: -Infinity, to: pieces[0]!.from, isOpen: true },
		...emptyOf(pieces).map((span) => ({ ...span, isOpen: false })),
		{ from: end, to: Infinity, isOpen: true }
	];
}

/** Opens what lies beside something open in the line before; whether anything was opened. */
function openFrom(before: readonly Empty[], line: readonly Empty[]): boolean {
	const closed = line.filter(({ isOpen }) => !isOpen);
	const opened = closed.filter((span) =>
		before.some(({ from, to, isOpen }) => isOpen && from < span.to && to > span.from)
	);
	for (const span of opened) span.isOpen = true;
	return opened.length > 0;
}

/** The surface that is empty and from which no way leads out. */
function gapsOf(lines: ReadonlyMap<number, Piece[]>, step: number): number {
	const empty = Array.from({ length: LINES + 3 }, (_, line) => emptyAt(lines.get(line - 1)));
	for (let isChanging = true; isChanging; empty.reverse()) {
		isChanging = false;
		empty.forEach((line, at) => {
			if (at && openFrom(empty[at - 1]!, line)) isChanging = true;
		});
		empty.reverse();
		empty.forEach((line, at) => {
			if (at && openFrom(empty[at - 1]!, line)) isChanging = true;
		});
	}
	return empty
		.flat()
		.filter(({ isOpen }) => !isOpen)
		.reduce((surface, { from, to }) => surface + (to - from) * step, 0);
}

/** How far the shapes lie on each other and leave gaps, measured along many lines. */
export function coverageOf(shapes: readonly Shape[]): Coverage {
	const { top, bottom } = boxOf(shapes.flat());
	const step = (bottom - top) / LINES;
	const lines = piecesByLine(shapes, top + step / 3, step);
	return { overlaps: overlapsOf(lines, step), gaps: gapsOf(lines, step) };
}
