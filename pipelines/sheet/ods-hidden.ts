import type { WorkSheet } from '@e965/xlsx';

const TABLE = /<(?:\w+:)?table((?=[\s>])[^>]*)>([\s\S]*?)<\/(?:\w+:)?table>/g;
const LINE = /<(?:\w+:)?table-(row|column)\b([^>]*)>/g;
const UNSHOWN_STYLE = /<style:style\b([^>]*)>\s*<style:table-properties\b[^>]*display="false"/g;
const MOST = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What is not shown of a sheet: itself, rows and columns, from 0. */
export interface Hidden {
	isHidden: boolean;
	rows: number[];
	columns: number[];
}

function attribute(attributes: string, name: string): string | null {
	return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

/** Rows and columns that are hidden or filtered out, each as often as it is repeated. */
function linesIn(content: string): Pick<Hidden, 'rows' | 'columns'> {
	const found = { row: [] as number[], column: [] as number[] };
	const next = { row: 0, column: 0 };
	for (const [, kind, attributes] of content.matchAll(LINE)) {
		const line = kind as 'row' | 'column';
		const count = Number(attribute(attributes!, `number-${line}s-repeated`) ?? 1);
		const isHidden = ['collapse', 'filter'].includes(attribute(attributes!, 'visibility') ?? '');
		const end = Math.min(next[line] + count, MOST);
		if (isHidden) for (let at = next[line]; at < end; at++) found[line].push(at);
		next[line] = end;
	}
	return { rows: found.row, columns: found.column };
}

/** What the sheets of a LibreOffice spreadsheet hide, in their order. */
export function hiddenInOds(content: Uint8Array): Hidden[] {
	const xml = new TextDecoder().decode(content);
	if (!/visibility="(?:collapse|filter)"|display="false"/.test(xml)) return [];
	const styles = new Set(
		Array.from(xml.matchAll(UNSHOWN_STYLE), ([, attributes]) => attribute(attributes!, 'name'))
	);
	return Array.from(xml.matchAll(TABLE), ([, attributes, inside]) => ({
		isHidden: styles.has(attribute(attributes!, 'style-name')),
		...linesIn(inside!)
	}));
}

/** Marks what is hidden as it is marked in sheets of Excel; says whether the sheet itself is. */
export function markHidden(sheet: WorkSheet, hidden: Hidden | undefined): boolean {
	if (!hidden) return false;
	const { length } = (sheet['!data'] ?? []) as unknown[];
	const rows = (sheet['!rows'] ??= []);
	const columns = (sheet['!cols'] ??= []);
	for (const at of hidden.rows) if (at < length) rows[at] = { ...rows[at], hidden: true };
	for (const at of hidden.columns) {
		if (at < MOST_COLUMNS) columns[at] = { ...columns[at], hidden: true };
	}
	return hidden.isHidden;
}
