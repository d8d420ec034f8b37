import { firstDay, grainOf, type Grain, lastDay, type Period } from '#lib/domain/period.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import type { StatedFacts } from '../knowledge.ts';
import { type Fact, periodIn, placeInFileName, placeInTitle } from './file-facts.ts';
import type { PlaceIndex } from './place-index.ts';

/** What a file says of itself beside its table, whether or not the table says the same. */
export interface Said {
	hromadas: readonly Fact<number>[];
	periods: readonly Fact<Period>[];
}

export const grainsOf = ({ grains, grain }: ExportField): readonly Grain[] =>
	grains ?? (grain ? [grain] : []);

const fact = <Value>(value: Value | null, from: Fact<Value>['from']): Fact<Value>[] =>
	value === null ? [] : [{ value, from }];

/** Reads the text above the table and the file name, the former first. */
export function readSaid(
	title: string[],
	fileName: string,
	fields: readonly ExportField[],
	places: PlaceIndex
): Said {
	const time = fields.find(({ type }) => type === 'period');
	const grains = time ? grainsOf(time) : [];
	return {
		hromadas: [
			...fact(placeInTitle(title, places), 'preamble'),
			...fact(placeInFileName(fileName, places), 'file-name')
		],
		periods: [
			...fact(periodIn(title.join('\n'), grains), 'preamble'),
			...fact(periodIn(fileName, grains), 'file-name')
		]
	};
}

/** Those facts that may stand for a column which the table has not. */
const allowed = <Value>({ elsewhere }: ExportField, facts: readonly Fact<Value>[]) =>
	facts.filter(({ from }) => (elsewhere as readonly string[]).includes(from));

type Agree<Value> = (one: Value, other: Value) => boolean;

const isSame: Agree<number> = (one, other) => one === other;

const isWithin: Agree<Period> = (one, other) =>
	firstDay(one) >= firstDay(other) && lastDay(one) <= lastDay(other);

/** The same time, or one a part of the other, as a month is of the year in the file name. */
const isSameTime: Agree<Period> = (one, other) => isWithin(one, other) || isWithin(other, one);

/** What holds for every row; and where preamble and file name say two things, both of them. */
export interface Whole<Value> {
	fact: Fact<Value> | null;
	disagreeing: readonly Value[];
}

/** What was stated, else what the file says with one voice, else what was answered. */
function settled<Value>(
	stated: Value | null,
	said: readonly Fact<Value>[],
	answered: Value | null,
	agree: Agree<Value>
): Whole<Value> {
	const isOneVoice = said.every(({ value }) => agree(value, said[0]!.value));
	const own = isOneVoice ? said[0] : undefined;
	const found = fact(stated, 'stated')[0] ?? own ?? fact(answered, 'answered')[0] ?? null;
	return { fact: found, disagreeing: found || isOneVoice ? [] : said.map(({ value }) => value) };
}

/** The hromada of every row. */
export function hromadaOf(
	field: ExportField,
	said: Said,
	{ hromada, otherwise }: StatedFacts,
	{ codes }: PlaceIndex
): Whole<number> {
	const idOf = (code: string | undefined) => (code && codes.get(code)?.[0]) || null;
	const own = allowed(field, said.hromadas);
	return settled(idOf(hromada), own, idOf(otherwise?.hromada), isSame);
}

/** The period of every row. */
export function periodOf(
	field: ExportField,
	said: Said,
	{ period, otherwise }: StatedFacts
): Whole<Period> {
	const grains = grainsOf(field);
	const fitting = (value: Period | undefined) =>
		value && grains.includes(grainOf(value)!) ? value : null;
	const own = allowed(field, said.periods);
	return settled(fitting(period), own, fitting(otherwise?.period), isSameTime);
}
