import type { ExportField } from '../catalogue/export-field.ts';
import { combinations } from '../convert/coded.ts';
import type { TypedColumn } from '../convert/column.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Frame } from './frame.ts';
import type { Verdicts } from './verdicts.ts';

/** So many other numbers must agree before one is called unlike them. */
const FEWEST = 5;
/** How far the others may lie apart, and how far from them the odd one must. */
const [APART, OFF] = [50, 10];
/** A share for a percentage, and a comma of thousands that was read as a decimal one. */
const FACTORS = [100, 1000];
const THREE_DECIMALS = /[.,]\d{3}\D*$/;
const ADDITIVE = new Set(['count', 'persons', 'days', 'uah', null]);

interface Odd {
	value: number;
	least: number;
	most: number;
	meant: number;
}

function meantBy(value: number, [least, most]: [number, number]): number | null {
	if (value > least / OFF && value < most * OFF) return null;
	const meant = FACTORS.flatMap((factor) => [value * factor, value / factor]);
	return meant.find((one) => one >= least && one <= most) ?? null;
}

/** The one number that is a hundred or a thousand times off from all others, which are alike. */
export function oddAmong(numbers: readonly number[]): Odd | null {
	const sorted = numbers.filter((number) => number > 0).sort((a, b) => a - b);
	if (sorted.length <= FEWEST) return null;
	const last = sorted.length - 1;
	const ends = [
		[0, 1, last],
		[last, 0, last - 1]
	] as const;
	for (const [at, from, to] of ends) {
		const [value, least, most] = [sorted[at]!, sorted[from]!, sorted[to]!];
		const meant = meantBy(value, [least, most]);
		if (meant === null || most / least > APART) continue;
		return { value, least, most, meant: Number(meant.toPrecision(12)) };
	}
	return null;
}

/** Codes of the column that are compared with each other: all, or those of one indicator. */
function groupsOf(
	{ codes, values }: TypedColumn,
	by: TypedColumn | undefined
): [string, number[]][] {
	if (!by) return [['', values.map((_, code) => code)]];
	const groups = new Map<string, number[]>();
	for (const entry of combinations([codes, by.codes]).values) {
		const key = String(by.values[by.codes[entry]!]);
		const members = groups.get(key);
		if (members) members.push(codes[entry]!);
		else groups.set(key, [codes[entry]!]);
	}
	return [...groups];
}

const shown = (value: number) => String(value).replace('.', ',');

function checkColumn(
	field: ExportField,
	column: TypedColumn,
	{ frame, verdicts, prepared }: { frame: Frame; verdicts: Verdicts; prepared: Prepared }
): void {
	const { texts, values, codes } = column;
	for (const [group, members] of groupsOf(column, frame.columns.get('indicator'))) {
		const numbers = members.map((code) => values[code]).filter((one) => typeof one === 'number');
		const odd = oddAmong([...new Set(numbers)]);
		if (!odd) continue;
		const code = members.find((one) => values[one] === odd.value)!;
		const unit = prepared.indicators.get(group)?.unit ?? field.unit;
		if (ADDITIVE.has(unit) && !THREE_DECIMALS.test(texts[code]!)) continue;
		const params = { least: shown(odd.least), most: shown(odd.most), expected: shown(odd.meant) };
		verdicts.add(codes.indexOf(code), 'unlike-others', field.name, texts[code], params);
	}
}

/** Warns of a number that the others in its column show to be of another scale. */
export function checkUnlike(frame: Frame, verdicts: Verdicts, prepared: Prepared): void {
	for (const field of frame.spec.fields) {
		const column = field.type === 'number' ? frame.columns.get(field.name) : undefined;
		if (column) checkColumn(field, column, { frame, verdicts, prepared });
	}
}
