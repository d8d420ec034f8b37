import type { ExportField } from '../catalogue/export-field.ts';
import { valueIn } from '../convert/coded.ts';
import { textAt, valueAt } from '../convert/column.ts';
import type { ConvertedTable } from '../convert/convert.ts';
import { type Frame, periodAt } from './frame.ts';

const SETTLEMENT =
	/^\s*(?:[-–—•]|\d+[.)])?\s*(?:(?:с|с-ще|сел|смт|м|х)\.|(?:с|смт|село|селище|місто|хутір|с-ще)\s|старост)|старостинськ|старостат/iu;
/** Units of what does not add up. */
const MEANS = new Set(['percent', 'minutes']);

/** What rows of settlements below the row of their hromada turn out to be. */
export type Settlement = 'part' | 'unproved';

/** The hromada of a row and the rows of settlements below it. */
interface Group {
	own: number[];
	parts: number[];
}

const isSettlement = (text: string) => SETTLEMENT.test(text);

/** Runs of entries of one hromada with those of settlements below them, in the order of the file. */
function groupsOf({ frame, placed }: ConvertedTable): Group[] {
	const order = Uint32Array.from({ length: frame.length }, (_, at) => at);
	order.sort((a, b) => frame.rows[a]! - frame.rows[b]! || a - b);
	const groups: Group[] = [];
	let group: Group | null = null;
	let hromada: number | null = null;
	for (const at of order) {
		const { id, fault, text } = valueIn(placed, at);
		const isLost = fault === 'unknown-place' || fault === 'ambiguous-place';
		if (isSettlement(text) && group && (isLost || id === hromada)) group.parts.push(at);
		else if (id === null) group = null;
		else if (group && id === hromada && group.parts.length === 0) group.own.push(at);
		else groups.push((group = { own: [at], parts: [] }));
		hromada = group && !isSettlement(text) ? id : hromada;
	}
	return groups.filter(({ parts }) => parts.length > 0);
}

/** What the entry is about beside its place: its period, its categories, its heading. */
function subjectOf(frame: Frame, categories: readonly string[], at: number): string {
	const said = categories.map((name) => textAt(frame.columns.get(name)!, at).trim());
	return [periodAt(frame, at), frame.headings?.[at] ?? '', ...said].join('\0');
}

const isSummed = ({ type, unit }: ExportField) =>
	(type === 'integer' || type === 'number') && !MEANS.has(unit ?? '');

/** Whether the parts add up to what their hromada says, of each subject and in every column. */
function addsUp({ own, parts }: Group, frame: Frame): boolean {
	const { fields } = frame.spec;
	const named = (isAsked: (field: ExportField) => boolean) =>
		fields.filter(isAsked).flatMap(({ name }) => (frame.columns.has(name) ? [name] : []));
	const categories = named(({ type }) => type === 'category');
	const columns = named(isSummed).map((name) => frame.columns.get(name)!);
	const sums = (entries: readonly number[], column: (typeof columns)[number]) => {
		const by = new Map<string, number>();
		for (const at of entries) {
			const value = valueAt(column, at);
			if (value === null) continue;
			const subject = subjectOf(frame, categories, at);
			by.set(subject, (by.get(subject) ?? 0) + Number(value));
		}
		return by;
	};
	let compared = 0;
	for (const column of columns) {
		const [whole, summed] = [sums(own, column), sums(parts, column)];
		if (whole.size !== summed.size) return false;
		for (const [subject, sum] of whole) {
			if (Math.abs((summed.get(subject) ?? NaN) - sum) < 0.005) compared++;
			else return false;
		}
	}
	return compared > 0;
}

/**
 * Entries of settlements and starosta districts that stand below that of their hromada: parts of it,
 * where they add up to it, so that they must not be counted again; unproved where they do not.
 */
export function settlementsIn(table: ConvertedTable): ReadonlyMap<number, Settlement> {
	const found = new Map<number, Settlement>();
	if (!table.placed.values.some(({ text }) => isSettlement(text))) return found;
	for (const group of groupsOf(table)) {
		const settlement = addsUp(group, table.frame) ? 'part' : 'unproved';
		const isTold = (at: number) =>
			settlement === 'part' || valueIn(table.placed, at).fault !== null;
		for (const at of group.parts) if (isTold(at)) found.set(at, settlement);
	}
	return found;
}
