import { DATASETS, type Dataset } from '#lib/domain/submission.ts';
import type { IndicatorSpec } from '../catalogue/indicator-spec.ts';
import type { IssueKind } from '../catalogue/issue-kind.ts';
import type { Knowledge } from '../knowledge.ts';
import { categoryWords } from './category-words.ts';
import { type Headings, indexHeadings } from './headings.ts';
import { type Lexicon, buildLexicon } from './lexicon.ts';
import { type PlaceIndex, indexPlaces, nameKey } from './place-index.ts';

/** Knowledge, keyed for looking up. */
export interface Prepared {
	knowledge: Knowledge;
	lexicon: Lexicon;
	places: PlaceIndex;
	learned: ReadonlyMap<string, number>;
	headings: Readonly<Record<Dataset, Headings>>;
	/** By data set and field: folded spelling → value. */
	categories: ReadonlyMap<string, ReadonlyMap<string, string>>;
	indicators: ReadonlyMap<string, IndicatorSpec>;
	issues: ReadonlyMap<string, IssueKind>;
}

const prepared = new WeakMap<Knowledge, Prepared>();

export const categoryKey = (dataset: Dataset, field: string): string => `${dataset}/${field}`;

function build(knowledge: Knowledge): Prepared {
	const { catalogue, reference, aliases } = knowledge;
	const specs = DATASETS.map((dataset) => catalogue.exports[dataset]);
	const categories = specs.flatMap(({ name, fields }) =>
		fields
			.filter((field) => field.type === 'category')
			.map((field) => [categoryKey(name, field.name), categoryWords(field, catalogue)] as const)
	);
	const ids = new Map(reference.hromadas.map(({ code, id }) => [code, id]));
	return {
		knowledge,
		lexicon: buildLexicon(catalogue.vocabulary),
		places: indexPlaces({ ...reference, oblasts: [reference.oblast] }),
		learned: new Map(
			[...aliases]
				.filter(([, code]) => ids.has(code))
				.map(([spelling, code]) => [nameKey(spelling), ids.get(code)!] as const)
		),
		headings: Object.fromEntries(
			specs.map((spec) => [spec.name, indexHeadings(spec)] as const)
		) as unknown as Record<Dataset, Headings>,
		categories: new Map(categories),
		indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
		issues: new Map(catalogue.issues.map((issue) => [issue.code, issue]))
	};
}

/** The indexes of the knowledge, built once for each. */
export function prepare(knowledge: Knowledge): Prepared {
	const known = prepared.get(knowledge);
	if (known) return known;
	const built = build(knowledge);
	prepared.set(knowledge, built);
	return built;
}
