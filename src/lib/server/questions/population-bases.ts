import { asInteger, asText } from '../engine/dialect.ts';
import type { Named } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface PopulationBaseRow extends Named {
	base: string;
	counted_on: string;
	source_uk: string;
	source_en: string;
	url: string | null;
	residents: number;
}

/** Counts of residents that a reader can choose between, with the oblast's total. */
export const populationBases: Question<void, PopulationBaseRow> = {
	name: 'population-bases',
	sql: `
SELECT b.base, b.name_uk, b.name_en, ${asText('b.counted_on')} AS counted_on,
	b.source_uk, b.source_en, b.url, ${asInteger('coalesce(sum(p.residents), 0)')} AS residents
FROM population_base b LEFT JOIN population p ON p.base = b.base
GROUP BY b.base, b.name_uk, b.name_en, b.counted_on, b.source_uk, b.source_en, b.url, b.position
ORDER BY b.position`,
	bind: () => ({})
};
