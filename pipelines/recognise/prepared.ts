import { DATASETS, type Dataset } from '#lib/domain/submission.ts';
import type { IndicatorSpec } from '../catalogue/indicator-spec.ts';
import type { IssueKind } from '../catalogue/issue-kind.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Hromada } from '../reference/hromadas.ts';
import { categoryWords } from './category-words.ts';
import { type Headings, indexHeadings } from './headings.ts';
import { type Lexicon, buildLexicon } from './lexicon.ts';
import { type PlaceIndex, indexPlaces, nameKey } from './place-index.ts';
import { NOTHING } from './question.ts';

/** Catalogue and reference, keyed for looking up. */
interface Indexes {
	lexicon: Lexicon;
	places: PlaceIndex;
	headings: Readonly<Record<Dataset, Headings>>;
	/** By data set and field: folded spelling → value. */
	categories: ReadonlyMap<string, ReadonlyMap<string, string>>;
	indicators: ReadonlyMap<string, IndicatorSpec>;
	issues: ReadonlyMap<string, IssueKind>;
}

/** Knowledge, keyed for looking up; what people decided beside what never changes meanwhile. */
export interface Prepared extends Indexes {
	knowledge: Knowledge;
	/** Key of a spelling → id of the hromada; null for what people said is none. */
	learned: ReadonlyMap<string, number | null>;
	learnedHeadings: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<Knowledge['reference'], { catalogue: Catalogue; built: Indexes }>();
const prepared = new WeakMap<Knowledge, Prepared>();

export const categoryKey = (dataset: Dataset, field: string): string => `${dataset}/${field}`;

function index({ catalogue, reference }: Knowledge): Indexes {
	const specs = DATASETS.map((dataset) => catalogue.exports[dataset]);
	const categories = specs.flatMap(({ name, fields }) =>
		fields
			.filter((field) => field.type === 'category')
			.map((field) => [categoryKey(name, field.name), categoryWords(field, catalogue)] as const)
	);
	return {
		lexicon: buildLexicon(catalogue.vocabulary),
		places: indexPlaces({ ...reference, oblasts: [reference.oblast] }),
		headings: Object.fromEntries(
			specs.map((spec) => [spec.name, indexHeadings(spec)] as const)
		) as unknown as Record<Dataset, Headings>,
		categories: new Map(categories),
		indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
		issues: new Map(catalogue.issues.map((issue) => [issue.code, issue]))
	};
}

function indexesOf(knowledge: Knowledge): Indexes {
	const { catalogue, reference } = knowledge;
	const known = indexes.get(reference);
	if (known?.catalogue === catalogue) return known.built;
	const built = index(knowledge);
	indexes.set(reference, { catalogue, built });
	return built;
}

/** Spellings that people decided on, keyed for looking up. */
export function learnedPlaces(
	aliases: Knowledge['aliases'],
	hromadas: readonly Pick<Hromada, 'code' | 'id'>[]
): Map<string, number | null> {
	if (!aliases.size) return new Map();
	const ids = new Map<string, number | null>(hromadas.map(({ code, id }) => [code, id]));
	ids.set(NOTHING, null);
	return new Map(
		[...aliases]
			.filter(([, code]) => ids.has(code))
			.map(([spelling, code]) => [nameKey(spelling), ids.get(code)!] as const)
	);
}

function build(knowledge: Knowledge): Prepared {
	const { reference, aliases, headings } = knowledge;
	return {
		...indexesOf(knowledge),
		knowledge,
		learned: learnedPlaces(aliases, reference.hromadas),
		learnedHeadings: headings ?? new Map()
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
