import { grainOf, type Grain, type Period } from '#lib/domain/period.ts';
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

const allowed = <Value>({ elsewhere }: ExportField, facts: readonly Fact<Value>[]) =>
	facts.find(({ from }) => (elsewhere as readonly string[]).includes(from));

/** The hromada of every row: what was stated, else what the file says, else what was answered. */
export function hromadaOf(
	field: ExportField,
	said: Said,
	{ hromada, otherwise }: StatedFacts,
	{ codes }: PlaceIndex
): Fact<number> | null {
	const idOf = (code: string | undefined) => (code && codes.get(code)?.[0]) || null;
	const [stated] = fact(idOf(hromada), 'stated');
	const [answered] = fact(idOf(otherwise?.hromada), 'answered');
	return stated ?? allowed(field, said.hromadas) ?? answered ?? null;
}

/** The period of every row, found as the hromada is. */
export function periodOf(
	field: ExportField,
	said: Said,
	{ period, otherwise }: StatedFacts
): Fact<Period> | null {
	const grains = grainsOf(field);
	const fitting = (value: Period | undefined) =>
		value && grains.includes(grainOf(value)!) ? value : null;
	const [stated] = fact(fitting(period), 'stated');
	const [answered] = fact(fitting(otherwise?.period), 'answered');
	return stated ?? allowed(field, said.periods) ?? answered ?? null;
}
