import type { HromadaType } from '../../domain/place.ts';
import { asInteger, listed, wordAt } from '../engine/dialect.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface SimilarHromadaRow extends HromadaName {
	theme_uk: string;
	theme_en: string;
	/** From 1, the nearest first. */
	place: number;
	type: HromadaType;
	residents: number | null;
	/** Residents per km². */
	density: number | null;
	/** 0 for the same, 1 for as different as two hromadas usually are. */
	difference: number;
	demo: false;
}

export interface SimilarHromadasParams {
	base: string;
	/** Those most like a hromada, nearest first in each theme: theme, code, difference. */
	similar: readonly string[];
}

/** The hromadas most like one in each theme, with what is published of them. */
export const similarHromadas: Question<SimilarHromadasParams, SimilarHromadaRow> = {
	name: 'similar-hromadas',
	sql: `
WITH found AS (
	SELECT ${wordAt('line', 1)} AS theme, ${wordAt('line', 2)} AS code,
		CAST(${wordAt('line', 3)} AS DOUBLE) AS difference
	FROM ${listed('similar')}
)
SELECT t.name_uk AS theme_uk, t.name_en AS theme_en,
	${asInteger('row_number() OVER (PARTITION BY t.id ORDER BY f.difference, f.code)')} AS place,
	${hromadaName}, h.type, p.residents, p.residents / nullif(h.area_km2, 0) AS density,
	f.difference, FALSE AS demo
FROM found f
JOIN theme t ON t.id = f.theme
JOIN hromada h ON h.code = f.code
LEFT JOIN population p ON p.hromada_id = h.id AND p.base = $base
ORDER BY t.position, place`,
	bind: ({ base, similar }) => ({ base, similar })
};
