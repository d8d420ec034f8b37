import type { HromadaType } from '../../domain/place.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { nearestAlike } from './fragments/nearest-alike.ts';
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

/** The seven hromadas most like one (KATOTTG), the nearest first. */
export const similarHromadas: Question<{ code: string; base: string }, SimilarHromadaRow> = {
	name: 'similar-hromadas',
	sql: `
WITH ${nearestAlike('m.code = $code')}
SELECT ${hromadaName}, h.type, a.residents, a.density, a.difference, FALSE AS demo
FROM alike a JOIN hromada h ON h.id = a.alike_id
ORDER BY a.place`,
	bind: ({ code, base }) => ({ code, base })
};
