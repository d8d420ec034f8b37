import { asInteger, asText } from '../engine/dialect.ts';
import type { TerritorialStatus } from '../../domain/place.ts';
import type { Question } from './question.ts';

export interface HromadaStatusRow {
	status: TerritorialStatus;
	/** Of the whole hromada, or of some of its settlements. */
	scope: 'whole' | 'part';
	/** For parts: how many settlements had the status at any time. */
	settlements: number;
	/** `yyyy-mm-dd`; of parts the first, and the last where all have ended. */
	from_date: string;
	to_date: string | null;
}

/**
 * Every territorial status of one hromada (KATOTTG) in the Ministry's list: of the whole one by
 * one in their order, of its parts one row a status that has ended and one that lasts.
 */
export const hromadaStatuses: Question<{ code: string }, HromadaStatusRow> = {
	name: 'hromada-statuses',
	sql: `
WITH mine AS (
	SELECT s.*, CASE WHEN s.scope = 'whole' THEN CAST(s.from_date AS VARCHAR)
		ELSE CASE WHEN s.to_date IS NULL THEN 'lasts' ELSE 'ended' END END AS apart
	FROM territorial_status s JOIN hromada h ON h.id = s.hromada_id
	WHERE h.code = $code
)
SELECT status, scope, ${asInteger('count(DISTINCT place)')} AS settlements,
	${asText('min(from_date)')} AS from_date,
	CASE WHEN count(to_date) = count(*) THEN ${asText('max(to_date)')} END AS to_date
FROM mine
GROUP BY status, scope, apart
ORDER BY scope DESC, 4, status`,
	bind: ({ code }) => ({ code })
};
