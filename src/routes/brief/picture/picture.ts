import type { Locale } from '$lib/domain/place.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Brief } from '$lib/server/figures/brief/brief.ts';
import type { BriefFigure } from '$lib/server/figures/brief/brief-figure.ts';
import type { BriefList } from '$lib/server/figures/brief/brief-list.ts';
import { overdueSentence, silentSentence } from '../message-text.ts';
import {
	beside,
	line,
	paragraph,
	rule,
	stack,
	type Piece,
	type Setting,
	widthOf
} from './piece.ts';

const WIDTH = 1080;
const EDGE = 64;
const BREADTH = WIDTH - 2 * EDGE;
const GAP = 56;
const HALF = (BREADTH - GAP) / 2;
const SHOWN = 3;

const [PAPER, INK, MID, LINE, TINT] = ['#fbfaf7', '#16202a', '#4e5c67', '#dad8d1', '#f3e7cf'];
const TEXT: Setting = { size: 28, colour: MID };
const STRONG: Setting = { size: 28, weight: 600, colour: INK };
const NOTE: Setting = { size: 26, colour: MID };
const NUMBER: Setting = { size: 26, weight: 600, colour: INK };
const LARGE: Setting = { size: 80, weight: 600, colour: INK };

function valueOf({ value, mark, isAbsent }: BriefFigure): Piece {
	if (isAbsent) return paragraph(value, HALF, { ...TEXT, size: 40 });
	const after = `<tspan dx="12" font-size="34" font-weight="400" fill="${MID}">${mark}</tspan>`;
	return {
		svg: line(value, LARGE, 0).replace('</text>', `${after}</text>`),
		height: LARGE.size * 1.2
	};
}

/** A part of a change: the number to the right of its column, what it is of beside it. */
function partOf({ value, label }: BriefFigure['parts'][number], column: number): Piece {
	const number = line(value, NUMBER, column, true);
	return { svg: number + line(label, NOTE, column + 14), height: 36 };
}

function changeOf({ change, parts, notes }: BriefFigure): Piece {
	const column = Math.max(0, ...parts.map(({ value }) => widthOf(value, NUMBER)));
	return stack([
		...(change ? [paragraph(change, HALF, STRONG)] : []),
		...(parts.length
			? parts.map((part) => partOf(part, column))
			: notes.slice(-1).map((note) => paragraph(note, HALF, NOTE)))
	]);
}

const labelOf = ({ label }: BriefFigure): Piece => paragraph(label, HALF, TEXT);

/** Rows of two, their labels, values and changes each on one height. */
function figuresOf(figures: readonly BriefFigure[]): Piece {
	const rows = [figures.slice(0, 2), figures.slice(2)];
	return stack(
		rows.flatMap((row, at) => [
			...(at ? [28] : []),
			beside(row.map(labelOf), HALF + GAP, true),
			...[valueOf, changeOf].map((part) => beside(row.map(part), HALF + GAP))
		])
	);
}

const headOf = ({ title, unit }: BriefList): Piece =>
	stack([
		rule(HALF, 3, INK),
		12,
		paragraph(title, HALF, { ...STRONG, size: 32 }),
		paragraph(unit, HALF, { ...NOTE, size: 24 }),
		12
	]);

function rowsOf({ entries, none }: BriefList): Piece {
	if (!entries.length) return paragraph(none, HALF, TEXT);
	return stack(
		entries.slice(0, SHOWN).flatMap(({ name, figure }) => [
			{
				svg: line(name, { ...TEXT, colour: INK }, 0) + line(figure, TEXT, HALF, true),
				height: 42
			},
			rule(HALF, 1, LINE),
			8
		])
	);
}

function footOf({ source }: Brief): Piece {
	const small: Setting = { size: 23, colour: MID };
	const said = [m.source_snapshot({ sequence: source.sequence, date: source.asOf })];
	if (source.demo) said.push(m.brief_said_demo());
	return stack([
		paragraph(said.join('. '), BREADTH, source.demo ? { ...small, colour: INK } : small),
		paragraph(source.address, BREADTH, small)
	]);
}

/** What the messenger's text says of a list beyond the names that fit a picture. */
function saidOf(words: readonly string[]): (Piece | number)[] {
	return words.flatMap((sentence) => [paragraph(sentence, BREADTH, { ...TEXT, colour: INK }), 14]);
}

/** The brief as a picture of 1080 pixels' breadth, as high as its words need. */
export function pictureOf(brief: Brief, locale: Locale): string {
	const { place, period, narrowed, headline, reporting, lists, source } = brief;
	const due = reporting.nextDue && m.brief_said_next_due({ date: reporting.nextDue });
	const body = stack([
		paragraph(`${m.site_name()} · ${m.brief_eyebrow()}`, BREADTH, TEXT),
		paragraph([place, period, ...narrowed].join(' · '), BREADTH, STRONG),
		28,
		paragraph(headline, BREADTH, { size: 52, weight: 600, colour: INK, leading: 1.16 }),
		20,
		paragraph([`${reporting.reported}.`, due].filter(Boolean).join(' '), BREADTH, TEXT),
		28,
		rule(BREADTH, 3, INK),
		24,
		figuresOf(brief.figures),
		36,
		...[headOf, rowsOf].map((part) => beside([lists.moved, lists.behind].map(part), HALF + GAP)),
		28,
		...saidOf([...overdueSentence(brief), ...silentSentence(brief, SHOWN, locale)])
	]);
	const foot = footOf(brief);
	const [top, band] = [EDGE + body.height + 24, foot.height + 44];
	const height = Math.ceil(top + band);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Inter Variable">`,
		`<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
		`<g transform="translate(${EDGE} ${EDGE})">${body.svg}</g>`,
		`<g transform="translate(0 ${Math.floor(top)})">`,
		`<rect width="${WIDTH}" height="${Math.ceil(band) + 1}" fill="${source.demo ? TINT : PAPER}"/>`,
		`<g transform="translate(${EDGE} 18)">${foot.svg}</g></g></svg>`
	].join('');
}
