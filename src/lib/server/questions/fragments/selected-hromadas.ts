import { isPeriod, lastDay } from '../../../domain/period.ts';
import type { Selection } from '../../../url/selection.ts';
import type { Bound } from '../question.ts';

/** What of a reader's selection decides which hromadas are counted, and by which residents. */
export type Scope = Pick<Selection, 'period' | 'raion' | 'type' | 'base' | 'territory'>;

/**
 * The CTE `selected` (hromada_id, raion_code, residents): hromadas of the raion and type that were
 * in the territory on the last day of the period.
 */
export const selectedHromadas = `
selected AS (
	SELECT h.id AS hromada_id, h.raion_code, p.residents
	FROM hromada h
	LEFT JOIN population p ON p.hromada_id = h.id AND p.base = $base
	WHERE ($raion IS NULL OR h.raion_code = $raion)
		AND ($type IS NULL OR h.type = $type)
		AND ($territory = 'all' OR h.id NOT IN (
			SELECT s.hromada_id
			FROM territorial_status s
			WHERE s.scope = 'whole'
				AND s.from_date <= CAST($last_day AS DATE)
				AND (s.to_date IS NULL OR s.to_date >= CAST($last_day AS DATE))
				AND (s.status = 'occupied' OR ($territory = 'calm' AND s.status = 'active_hostilities'))
		))
)`;

const END_OF_TIME = '9999-12-31';

/** Values for `selectedHromadas`. */
export function bindScope({ period, raion, type, base, territory }: Scope): Bound {
	const last_day = isPeriod(period) ? lastDay(period) : END_OF_TIME;
	return { raion, type, base, territory, last_day };
}

/** All hromadas of the oblast, at a period and by a population base. */
export function wholeOblast(period: string, base: string): Scope {
	return { period, base, raion: null, type: null, territory: 'all' };
}
