import type { Period } from '#lib/domain/period.ts';
import type { Table } from '../table/table.ts';
import { isArea } from '../table/section-titles.ts';
import { periodIn, placeInTitle, yearOf } from './file-facts.ts';
import type { Layout } from './layout.ts';
import type { PlaceIndex } from './place-index.ts';
import { grainsOf } from './whole-file.ts';

/** A part of the table under a title of its own, and what holds for its rows. */
export interface Section {
	/** Its first record, from 0. */
	from: number;
	hromada: number | null;
	period: Period | null;
}

interface Titled {
	from: number;
	title: string[];
	/** Whether the headings stand here again, below the title. */
	isBlock: boolean;
}

/** The titles inside the table, those that stand together as one. */
function titlesIn({ kinds, records }: Table): Titled[] {
	const found: Titled[] = [];
	for (let at = 0; at < kinds.length; at++) {
		if (kinds[at] !== 'section-title') continue;
		const title = [records[at]!.filter((cell) => cell.trim() !== '').join(' ')];
		let next = at + 1;
		for (; kinds[next] === 'blank-row' || kinds[next] === 'section-title'; next++) {
			if (kinds[next] === 'section-title') title.push(records[next]!.join(' ').trim());
		}
		found.push({ from: next, title, isBlock: kinds[next] === 'repeated-header' });
		at = next - 1;
	}
	return found;
}

const hasYear = (text: string) => /(?<!\d)20[0-4]\d(?!\d)/.test(text);

/** Whether periods of these rows are told by the year above the table alone. */
function leansOnYear(
	{ layout, table }: { layout: Layout; table: Table },
	from: number,
	to: number
) {
	const field = layout.spec.fields.find(({ type }) => type === 'period');
	if (!field) return false;
	if (layout.pivot?.field === field.name)
		return layout.pivot.columns.some(({ heading }) => !hasYear(heading));
	const columns = layout.columns.get(field.name);
	if (!columns) return false;
	const texts = table.records
		.slice(from, to)
		.map((row) => columns.map(({ at }) => row[at] ?? '').join(' '));
	return texts.some((text, at) => table.kinds[from + at] === null && !hasYear(text));
}

/** Lets the rows of parts wait whose title names another year than the one the table is read by. */
export function setAsideOtherYears(table: Table, layout: Layout, year: number | null): void {
	const titles = titlesIn(table);
	for (const [which, { from, title }] of titles.entries()) {
		const own = yearOf(title);
		const to = titles[which + 1]?.from ?? table.kinds.length;
		if (own === null || own === year || !leansOnYear({ layout, table }, from, to)) continue;
		for (let at = from; at < to; at++) table.kinds[at] = table.kinds[at] ?? 'another-table';
	}
}

/**
 * What the titles inside the table say of the rows below them. Where some of them name a period or a
 * hromada, a part with headings of its own whose title names none has none.
 */
export function sectionsOf(
	table: Table,
	layout: Layout,
	whole: { hromada: number | null; period: Period | null },
	places: PlaceIndex
): Section[] {
	const time = layout.spec.fields.find(({ type }) => type === 'period');
	const grains = time ? grainsOf(time) : [];
	const read = titlesIn(table).map(({ from, title, isBlock }) => ({
		from,
		isBlock,
		hromada: title.some(isArea) ? null : placeInTitle(title, places),
		period: periodIn(title.join('\n'), grains)
	}));
	const says = {
		hromada: read.some(({ hromada }) => hromada !== null),
		period: read.some(({ period }) => period !== null)
	};
	if (!says.hromada && !says.period) return [];
	let current = whole;
	return read.map(({ from, isBlock, hromada, period }) => {
		current = {
			hromada: hromada ?? (isBlock && says.hromada ? null : current.hromada),
			period: period ?? (isBlock && says.period ? null : current.period)
		};
		return { from, ...current };
	});
}

/** Of each record the section it stands in, or the whole. */
export function inSections<Value>(
	records: Uint32Array,
	sections: readonly Section[],
	whole: Value | null,
	of: (section: Section) => Value | null
): (Value | null)[] {
	let next = 0;
	let current = whole;
	return Array.from(records, (record) => {
		for (; next < sections.length && sections[next]!.from <= record; next++)
			current = of(sections[next]!);
		return current;
	});
}
