import type { Dataset } from '#lib/domain/submission.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import type { ExportSpec } from '../catalogue/export-spec.ts';
import { type KnownHeading, guessHeading, matchHeading } from './headings.ts';
import { learnedField, learnedWeight } from './learned-heading.ts';
import { type Pivot, findPivot } from './pivot.ts';
import type { Prepared } from './prepared.ts';
import { NOTHING } from './question.ts';

/** A column of the file; `at` counts from 0. */
export interface Column {
	at: number;
	heading: string;
}

export interface KnownColumn extends Column {
	match: KnownHeading;
}

/** What a table would be if it were a certain kind of export. */
export interface Layout {
	dataset: Dataset;
	spec: ExportSpec;
	/** By field; a place or period may stand in several columns, others have one. */
	columns: ReadonlyMap<string, readonly KnownColumn[]>;
	pivot: Pivot | null;
	/** Columns after the first with the same meaning. */
	doubles: readonly KnownColumn[];
	unknown: readonly Column[];
	/** Required fields that no column holds and that can stand nowhere else. */
	missing: readonly ExportField[];
	score: number;
}

const SEVERAL = new Set(['place', 'period']);
const MISSING_COSTS = 1.5;

function matchColumn(
	{ at, texts }: { at: number; texts: string[] },
	dataset: Dataset,
	prepared: Prepared
): KnownColumn | null {
	const heading = texts.at(-1);
	if (heading === undefined) return null;
	const known = prepared.headings[dataset];
	for (const text of texts) {
		const match = matchHeading(text, known);
		if (match) return { at, heading: text, match };
	}
	const field = texts.map((text) => learnedField(dataset, text, prepared)).find(Boolean);
	if (field === NOTHING) return null;
	const match: KnownHeading | null = field
		? { field, heading, how: 'learned', score: 1 }
		: guessHeading(heading, known);
	return match && { at, heading, match };
}

function readLayout(
	dataset: Dataset,
	headerColumns: string[][],
	year: number | null,
	prepared: Prepared
): Layout {
	const spec = prepared.knowledge.catalogue.exports[dataset];
	const filled = headerColumns
		.map((texts, at) => ({ at, texts }))
		.filter(({ texts }) => texts.length > 0);
	const pivot = findPivot(spec, filled, year, prepared);
	const pivoted = new Set(pivot?.columns.map(({ at }) => at));
	const matched = filled
		.filter(({ at }) => !pivoted.has(at))
		.map((column) => matchColumn(column, dataset, prepared))
		.filter((column) => column !== null)
		.sort((a, b) => b.match.score - a.match.score || a.at - b.at);
	const columns = new Map<string, KnownColumn[]>();
	const doubles: KnownColumn[] = [];
	for (const column of matched) {
		const taken = columns.get(column.match.field);
		const { type } = spec.fields.find(({ name }) => name === column.match.field)!;
		if (!taken) columns.set(column.match.field, [column]);
		else if (SEVERAL.has(type) && column.match.how !== 'alike') taken.push(column);
		else if (column.match.how !== 'alike') doubles.push(column);
	}
	for (const several of columns.values()) several.sort((a, b) => a.at - b.at);
	const used = new Set([...[...columns.values()].flat(), ...doubles].map(({ at }) => at));
	const missing = spec.fields.filter(
		({ name, constraints, elsewhere }) =>
			constraints.required &&
			elsewhere.length === 0 &&
			!columns.has(name) &&
			pivot?.field !== name &&
			pivot?.measure !== name
	);
	const sum = [...columns.values()].reduce(
		(total, [first]) => total + learnedWeight(first!, prepared) * first!.match.score,
		0
	);
	return {
		dataset,
		spec,
		columns,
		pivot,
		doubles,
		unknown: filled
			.filter(({ at }) => !used.has(at) && !pivoted.has(at))
			.map(({ at, texts }) => ({ at, heading: texts[0]! })),
		missing,
		score: sum + (pivot ? 1.5 : 0) - MISSING_COSTS * missing.length
	};
}

/** So many kinds of headings are remembered, if they are no longer than any that a person reads. */
const MOST = 100;
const LONGEST = 4000;
const known = new WeakMap<Prepared, Map<string, Layout>>();

/** Reads the headings as those of one kind of export, and remembers them: files are much alike. */
export function layoutFor(
	dataset: Dataset,
	headerColumns: string[][],
	year: number | null,
	prepared: Prepared
): Layout {
	const layouts = known.get(prepared) ?? new Map<string, Layout>();
	known.set(prepared, layouts);
	const key = JSON.stringify([dataset, year, headerColumns]);
	const before = layouts.get(key);
	if (before) return before;
	const layout = readLayout(dataset, headerColumns, year, prepared);
	if (layouts.size >= MOST) layouts.clear();
	if (key.length <= LONGEST) layouts.set(key, layout);
	return layout;
}
