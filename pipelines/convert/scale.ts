import type { ExportField } from '../catalogue/export-field.ts';
import type { Layout } from '../recognise/layout.ts';
import type { Table } from '../table/table.ts';

/** By how much the numbers of a column are to be multiplied, and the words that say so. */
export interface Scale {
	factor: number;
	words: string;
}

const SCALES: [factor: number, words: RegExp][] = [
	[1_000_000_000, /(?<!\p{L})(?:млрд|мільярд\p{L}*)\.?(?!\p{L})|(?<!\p{L})billions?(?!\p{L})/iu],
	[1_000_000, /(?<!\p{L})(?:млн|мільйон\p{L}*)\.?(?!\p{L})|(?<!\p{L})millions?(?!\p{L})/iu],
	[1000, /(?<!\p{L})(?:тис\.?|тисяч\p{L}*)(?!\p{L})|(?<!\p{L})thousands?(?!\p{L})/iu]
];
/** «на 1000 жителів», «на 10 тис. населення»: a rate, whose numbers are what they are. */
const RATE = /(?<!\p{L})(?:на|per)\s+(?:\d+\s*)?(?:тис|тисяч|thousand|млн|мільйон)/iu;

function scaleIn(text: string): Scale | null {
	if (RATE.test(text)) return null;
	const found = SCALES.find(([, words]) => words.test(text));
	return found ? { factor: found[0], words: found[1].exec(text)![0] } : null;
}

/**
 * The scale of a field that its heading or the row of units tells; money takes it from the title
 * too. Null where nothing says one.
 */
export function scaleOf(field: ExportField, layout: Layout, table: Table): Scale | null {
	if (field.type !== 'integer' && field.type !== 'number') return null;
	const columns = layout.columns.get(field.name) ?? [];
	const units = table.kinds.indexOf('units-row');
	const texts = [
		...columns.flatMap(({ at, heading }) => [
			heading,
			...(table.header?.columns[at] ?? []),
			units === -1 ? '' : (table.records[units]![at] ?? '')
		]),
		...(field.unit === 'uah' ? table.title : [])
	];
	return texts.map(scaleIn).find((scale) => scale !== null) ?? null;
}
