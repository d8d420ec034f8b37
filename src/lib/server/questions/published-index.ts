import type { Period } from '../../domain/period.ts';
import type { Question } from './question.ts';

export interface PublishedIndexRow {
	index_id: string;
	index_name_uk: string;
	index_name_en: string;
	/** Values of different method are never compared. */
	method: string;
	period: Period;
	territory_uk: string;
	territory_en: string;
	scale: string;
	value: number;
	rank: number | null;
	source_url: string | null;
	demo: false;
}

/** What others published about the oblast: the national index. */
export const publishedIndex: Question<void, PublishedIndexRow> = {
	name: 'published-index',
	sql: `
SELECT index_id, index_name_uk, index_name_en, method, period, territory_uk, territory_en, scale,
	value, rank, source_url, FALSE AS demo
FROM published_index
ORDER BY index_id, method, period, territory_uk`,
	bind: () => ({})
};
