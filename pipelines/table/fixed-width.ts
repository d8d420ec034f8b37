const SAMPLE = 200;
const WIDEST = 4000;
const FEWEST_LINES = 4;
const FEWEST_COLUMNS = 3;
/** Of the lines so many hold spaces side by side, and so many keep to the columns. */
const [SPACED, KEPT] = [0.6, 0.8];
const NUMBER = /^[+\-−]?\d[\d\s.,]*%?$/;

type Column = readonly [from: number, to: number];

/** A line ruled under headings. */
const isRule = (line: string) => /[-=_]{3}/.test(line) && /^[\s\-=_+]+$/.test(line);
const isSpaced = (line: string) => /\S {2,}\S/.test(line);
const isSpace = (line: string, at: number) => at >= line.length || line[at] === ' ';

/** Runs of places at which some line holds a sign. */
function inked(lines: readonly string[]): Column[] {
	const width = Math.min(WIDEST, Math.max(...lines.map((line) => line.length)));
	const columns: [number, number][] = [];
	let isOpen = false;
	for (let at = 0; at < width; at++) {
		const isBlank = lines.every((line) => isSpace(line, at));
		if (!isBlank && !isOpen) columns.push([at, at + 1]);
		else if (!isBlank) columns.at(-1)![1] = at + 1;
		isOpen = !isBlank;
	}
	return columns;
}

/** Joins what one space only parts, but for numbers: words of one length stand so by chance. */
function withoutChance(columns: readonly Column[], lines: readonly string[]): Column[] {
	const isOfNumbers = ([from, to]: Column) => {
		const cells = lines.map((line) => line.slice(from, to).trim()).filter((cell) => cell !== '');
		return cells.filter((cell) => NUMBER.test(cell)).length >= KEPT * cells.length;
	};
	return columns.reduce<Column[]>((joined, column) => {
		const last = joined.at(-1);
		const isNear = last !== undefined && column[0] - last[1] < 2;
		if (!isNear || isOfNumbers(last) || isOfNumbers(column)) return [...joined, column];
		return [...joined.slice(0, -1), [last[0], column[1]]];
	}, []);
}

const keeps = (line: string, columns: readonly Column[]) =>
	columns.every(([from], at) => {
		const end = at === 0 ? 0 : columns[at - 1]![1];
		return line.slice(end, from).trim() === '';
	});

/** Whether cells end with a sign that parts others: spaces then only fill them up. */
function isParted(columns: readonly Column[], lines: readonly string[]): boolean {
	return columns.some(([from, to]) => {
		const ending = lines.filter((line) => /[,;|]\s*$/.test(line.slice(from, to)));
		return ending.length >= KEPT * lines.length;
	});
}

/** The columns at the places of which most of the lines have their cells; null where they have none. */
function columnsIn(lines: readonly string[]): Column[] | null {
	const spaced = lines.filter((line) => isSpaced(line) && !isRule(line));
	if (spaced.length < Math.max(FEWEST_LINES, SPACED * lines.length)) return null;
	for (const from of [0, 1, 2]) {
		const body = spaced.slice(from);
		if (body.length < FEWEST_LINES) return null;
		const columns = withoutChance(inked(body), body);
		const isKept = lines.filter((line) => keeps(line, columns)).length >= SPACED * lines.length;
		if (columns.length < FEWEST_COLUMNS || !isKept) continue;
		return isParted(columns, body) ? null : columns;
	}
	return null;
}

function cellsOf(line: string, columns: readonly Column[]): string[] {
	if (isRule(line) || line.trim() === '') return [''];
	if (keeps(line, columns)) {
		return columns.map(([from], at) => line.slice(from, columns[at + 1]?.[0]).trim());
	}
	const apart = line.trim().split(/ {2,}/);
	return apart.length === columns.length ? apart : [line.trim()];
}

/**
 * The text with a tab between the cells of each line, where columns show by their places alone; null
 * where they do not. Lines ruled under headings become blank.
 */
export function withTabs(text: string, newline: string): string | null {
	const sample = text.split(newline, SAMPLE).filter((line) => line.trim() !== '');
	if (sample.some((line) => line.includes('\t') || line.length > WIDEST)) return null;
	const columns = columnsIn(sample);
	if (!columns) return null;
	return text
		.split(newline)
		.map((line) => cellsOf(line, columns).join('\t'))
		.join(newline);
}
