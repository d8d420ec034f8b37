import { asInteger } from '../engine/dialect.ts';
import type { Named } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface RaionRow extends Named {
	code: string;
	hromadas: number;
}

/** Raions in their order, with how many hromadas each has. */
export const raions: Question<void, RaionRow> = {
	name: 'raions',
	sql: `
SELECT r.code, r.name_uk, r.name_en, ${asInteger('count(h.id)')} AS hromadas
FROM raion r LEFT JOIN hromada h ON h.raion_code = r.code
GROUP BY r.code, r.name_uk, r.name_en, r.position
ORDER BY r.position`,
	bind: () => ({})
};
