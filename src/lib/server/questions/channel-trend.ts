import { asInteger, asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Channel } from '../../domain/service.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ChannelTrendRow {
	month: Period;
	channel: Channel;
	applications: number;
	refusals: number | null;
	/** Percent of the month's applications over all channels. */
	share: number;
	/** Selected hromadas that reported anything in the month. */
	hromadas: number;
	/** How many are selected. */
	expected: number;
	demo: boolean;
}

/** Applications of each month by channel. */
export const channelTrend: Question<{ scope: Scope }, ChannelTrendRow> = {
	name: 'channel-trend',
	sql: `
WITH ${selectedHromadas},
mine AS (
	SELECT v.* FROM services_rendered v JOIN selected s ON s.hromada_id = v.hromada_id
),
months AS (
	SELECT month, sum(applications) AS applications, count(DISTINCT hromada_id) AS hromadas
	FROM mine GROUP BY month
)
SELECT ${asText('m.month')} AS month, ${asText('m.channel')} AS channel,
	${asInteger('sum(m.applications)')} AS applications, ${asInteger('sum(m.refusals)')} AS refusals,
	(100.0 * sum(m.applications) / nullif(any_value(t.applications), 0))::DOUBLE AS share,
	${asInteger('any_value(t.hromadas)')} AS hromadas,
	(SELECT ${asInteger('count(*)')} FROM selected) AS expected, bool_or(m.demo) AS demo
FROM mine m JOIN months t ON t.month = m.month
GROUP BY m.month, m.channel
ORDER BY 1, 2`,
	bind: ({ scope }) => bindScope(scope)
};
