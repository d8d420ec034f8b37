import type { HromadaType } from '../../domain/place.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface SimilarHromadaRow extends HromadaName {
	type: HromadaType;
	residents: number;
	/** Residents per km². */
	density: number | null;
	/** 0 for the same; the further the less alike. */
	difference: number;
	demo: false;
}

/**
 * The seven hromadas most like one (KATOTTG): nearest in the logarithms of residents and of
 * density, a step for another type.
 */
export const similarHromadas: Question<{ code: string; base: string }, SimilarHromadaRow> = {
	name: 'similar-hromadas',
	sql: `
WITH shaped AS (
	SELECT h.*, p.residents, p.residents / nullif(h.area_km2, 0) AS density
	FROM hromada h JOIN population p ON p.hromada_id = h.id AND p.base = $base
	WHERE p.residents > 0
)
SELECT ${hromadaName}, h.type, h.residents, h.density,
	sqrt(power(ln(h.residents) - ln(m.residents), 2)
		+ power(coalesce(ln(h.density) - ln(m.density), 1), 2)
		+ CASE WHEN h.type = m.type THEN 0 ELSE 0.25 END) AS difference,
	FALSE AS demo
FROM shaped h CROSS JOIN shaped m
WHERE m.code = $code AND h.code <> $code
ORDER BY difference, h.code
LIMIT 7`,
	bind: ({ code, base }) => ({ code, base })
};
