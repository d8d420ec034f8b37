import type { Layout } from '../recognise/layout.ts';
import type { Table } from '../table/table.ts';
import { combinations, valueIn } from '../convert/coded.ts';
import { textAt, type TypedColumn, valueAt } from '../convert/column.ts';
import { type Fault, fileFault } from './fault.ts';
import type { Frame } from './frame.ts';
import type { Verdicts } from './verdicts.ts';

const SAID =
	/наростаюч\p{L}+\s+підсумк|(?:з|від)\s+початку\s+(?:року|\d{4})|кумулятив|накопичен\p{L}+\s+(?:підсумк|ітог)|cumulative|year[\s-]to[\s-]date|(?<!\p{L})ytd(?!\p{L})/iu;
const MONTHS = '(?:січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\\p{L}*';
const SPAN = new RegExp(
	`за\\s+(?:[2-9]|1[0-2]|два|три|чотири|п.ять|шість|сім|вісім|дев.ять|десять|одинадцять)\\s+(?:повн\\p{L}+\\s+)?місяц|(?<!\\p{L})січ\\p{L}*\\s*[-–—]\\s*${MONTHS}|перш\\p{L}+ півріччя|(?<!\\p{L})за\\s+півріччя`,
	'iu'
);
const FEWEST_MONTHS = 6;
const GROWTH = 4;

/** Words in the title, a heading or the file name by which a monthly return sums up from January. */
export function cumulativeFaults(table: Table, layout: Layout, fileName: string): Fault[] {
	if (layout.spec.expected?.every !== 'month') return [];
	const headings = [...layout.columns.values()].flat().map(({ heading }) => heading);
	const texts = [...table.title, fileName.replaceAll(/[_]/g, ' '), ...headings];
	const period = layout.spec.fields.find(({ type }) => type === 'period')!.name;
	const hasMonths = layout.columns.has(period) || layout.pivot?.field === period;
	const said = texts.find((text) => SAID.test(text) || (!hasMonths && SPAN.test(text)));
	return said === undefined ? [] : [{ ...fileFault('cumulative-return'), value: said.trim() }];
}

/** The sum of the numbers of each hromada and period, where there are any, with its first entry. */
function sumsOf({ hromadaIds, periods }: Frame, column: TypedColumn) {
	const returns = combinations([hromadaIds.codes, periods.codes]);
	const numbers = column.values.map((value) => (typeof value === 'number' ? value : NaN));
	const sums = new Float64Array(returns.values.length).fill(NaN);
	for (let at = 0; at < returns.codes.length; at++) {
		const number = numbers[column.codes[at]!]!;
		if (Number.isNaN(number)) continue;
		const place = returns.codes[at]!;
		sums[place] = Number.isNaN(sums[place]) ? number : sums[place]! + number;
	}
	return returns.values.map((first, place) => ({ first, sum: sums[place]! }));
}

/** Of each hromada, the sum of a field by month. */
function monthsOf(frame: Frame, field: string): Map<number, Map<string, number>> {
	const column = frame.columns.get(field);
	const sums = new Map<number, Map<string, number>>();
	for (const { first, sum } of column ? sumsOf(frame, column) : []) {
		const [hromada, period] = [valueIn(frame.hromadaIds, first), valueIn(frame.periods, first)];
		if (hromada === null || period === null || Number.isNaN(sum)) continue;
		let months = sums.get(hromada);
		if (!months) sums.set(hromada, (months = new Map()));
		months.set(period, (months.get(period) ?? 0) + sum);
	}
	return sums;
}

function onlyGrows(months: ReadonlyMap<string, number>): boolean {
	const years = new Set([...months.keys()].map((period) => period.slice(0, 4)));
	if (years.size !== 1 || months.size < FEWEST_MONTHS) return false;
	const sums = [...months].sort(([one], [other]) => one.localeCompare(other));
	const values = sums.map(([, sum]) => sum);
	const grows = values.every((sum, at) => at === 0 || sum >= values[at - 1]!);
	return sums[0]![0].endsWith('-01') && grows && values.at(-1)! > GROWTH * values[0]!;
}

/** Months that only ever grow from January: such a column adds up what it should tell apart. */
export function growingFaults(frame: Frame): Fault[] {
	const { spec, periods } = frame;
	if (spec.expected?.every !== 'month' || periods.values.length < FEWEST_MONTHS) return [];
	const field = spec.fields.find(
		({ type, constraints }) => type === 'integer' && constraints.required
	);
	if (!field) return [];
	const growing = [...monthsOf(frame, field.name).values()].filter(onlyGrows);
	if (!growing.length) return [];
	return [{ ...fileFault('cumulative-suspected'), column: field.title.uk }];
}

/** Says of each figure that it was told from the sum since January, and what it came to. */
export function noteConverted(before: Frame, after: Frame, verdicts: Verdicts): void {
	for (const [field, column] of after.columns) {
		const given = before.columns.get(field)!;
		if (given === column) continue;
		for (let at = 0; at < after.length; at++) {
			const value = valueAt(column, at);
			if (value === valueAt(given, at)) continue;
			const expected = String(value).replace('.', ',');
			verdicts.add(at, 'cumulative-converted', field, textAt(given, at), { expected });
		}
	}
}
