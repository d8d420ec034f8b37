import { asInteger, asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { PointKind } from '../../domain/service-point.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface NetworkRow {
	period: Period;
	kind: PointKind;
	/** Active ones. */
	points: number;
	hromadas: number;
	staff: number | null;
	demo: boolean;
}

/** Active service points of each kind in every period of the register. */
export const networkByPeriod: Question<{ scope: Scope }, NetworkRow> = {
	name: 'network-by-period',
	sql: `
WITH ${selectedHromadas}
SELECT ${asText('p.period')} AS period, p.kind, ${asInteger('count(*)')} AS points,
	${asInteger('count(DISTINCT p.hromada_id)')} AS hromadas, sum(p.staff)::DOUBLE AS staff,
	bool_or(p.demo) AS demo
FROM service_point p JOIN selected s ON s.hromada_id = p.hromada_id
WHERE p.status = 'active'
GROUP BY p.period, p.kind
ORDER BY p.period, p.kind`,
	bind: ({ scope }) => bindScope(scope)
};
