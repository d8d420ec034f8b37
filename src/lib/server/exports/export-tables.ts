import type { Ask } from '../engine/engine.ts';
import type { Question } from '../questions/question.ts';
import { ascHromadas } from '../questions/asc-hromadas.ts';
import { channelTrend } from '../questions/channel-trend.ts';
import { conditions } from '../questions/conditions.ts';
import { diiaStagesByPeriod } from '../questions/diia-stages-by-period.ts';
import { hromadaProfile } from '../questions/hromada-profile.ts';
import { hromadas } from '../questions/hromadas.ts';
import { hromadaSeries } from '../questions/hromada-series.ts';
import { hromadaSubmissions } from '../questions/hromada-submissions.ts';
import { hromadaValues } from '../questions/hromada-values.ts';
import { indicatorChanges } from '../questions/indicator-changes.ts';
import { indicatorMoved } from '../questions/indicator-moved.ts';
import { indicators } from '../questions/indicators.ts';
import { indicatorSources } from '../questions/indicator-sources.ts';
import { indicatorTrend } from '../questions/indicator-trend.ts';
import { indicatorTrendByRaion } from '../questions/indicator-trend-by-raion.ts';
import { issueKinds } from '../questions/issue-kinds.ts';
import { alikeByTheme } from '../questions/likeness.ts';
import { networkByPeriod } from '../questions/network-by-period.ts';
import { onlineGrid } from '../questions/online-grid.ts';
import { publishedIndex } from '../questions/published-index.ts';
import { realRegister } from '../questions/real-register.ts';
import { recommendationEvents } from '../questions/recommendation-events.ts';
import { recommendationHistory } from '../questions/recommendation-history.ts';
import { recommendationOutcomes } from '../questions/recommendation-outcomes.ts';
import { recommendations, recommendationsDownload } from '../questions/recommendations.ts';
import { reportingGrid } from '../questions/reporting-grid.ts';
import { reportingSummary } from '../questions/reporting-summary.ts';
import { servicePoints } from '../questions/service-points.ts';
import { servicesAtCounter } from '../questions/services-at-counter.ts';
import { servicesThenNow } from '../questions/services-then-now.ts';
import { silentHromadas } from '../questions/silent-hromadas.ts';
import { similarHromadas } from '../questions/similar-hromadas.ts';
import { submissions } from '../questions/submissions.ts';
import { targets } from '../questions/targets.ts';
import { verifiedByQuarter } from '../questions/verified-by-quarter.ts';
import {
	datasetAsked,
	grainAsked,
	optionalId,
	requiredId,
	requiredIds,
	requiredPeriod,
	type Asked
} from './asked.ts';

/** A question that may be downloaded, with its parameters taken from the address. */
export interface ExportTable {
	question: Question<unknown, unknown>;
	/** @throws InvalidParameter */
	params: (asked: Asked, ask: Ask) => unknown;
}

/** Real figures and demonstration data must be told apart in every row. */
interface Told {
	demo: boolean;
}

function exported<Params>(
	question: Question<Params, Told>,
	params: (asked: Asked, ask: Ask) => Params | Promise<Params>,
	name = question.name
): [string, ExportTable] {
	return [name, { question: question as Question<unknown, unknown>, params }];
}

const nothing = () => undefined;
const scopeOf = ({ selection: scope }: Asked) => ({ scope });
const hromadaOf = (asked: Asked) => ({ code: requiredId(asked, 'code') });
const trendOf = (asked: Asked) => ({
	...scopeOf(asked),
	indicators: requiredIds(asked, 'indicator'),
	grain: grainAsked(asked)
});
const alikeOf = async (asked: Asked, ask: Ask) => {
	const { code } = hromadaOf(asked);
	const moment = momentOf(asked);
	return { ...moment, code, similar: await alikeByTheme(ask, moment, code) };
};
const momentOf = ({ selection: { period, base } }: Asked) => ({ period, base });

/** Everything that can be downloaded, by the name in its address. */
export const EXPORTS: ReadonlyMap<string, ExportTable> = new Map([
	exported(ascHromadas, scopeOf),
	exported(channelTrend, scopeOf),
	exported(conditions, scopeOf),
	exported(diiaStagesByPeriod, scopeOf),
	exported(hromadaProfile, alikeOf),
	exported(hromadas, momentOf),
	exported(hromadaSeries, (asked) => ({
		...hromadaOf(asked),
		base: asked.selection.base,
		grain: grainAsked(asked)
	})),
	exported(hromadaSubmissions, hromadaOf),
	exported(hromadaValues, (asked) => ({
		...scopeOf(asked),
		indicator: requiredId(asked, 'indicator')
	})),
	exported(indicatorChanges, (asked) => ({
		...scopeOf(asked),
		indicator: optionalId(asked, 'indicator')
	})),
	exported(indicatorMoved, momentOf),
	exported(indicators, nothing),
	exported(indicatorSources, (asked) => ({
		indicator: requiredId(asked, 'indicator'),
		period: asked.selection.period
	})),
	exported(indicatorTrend, trendOf),
	exported(indicatorTrendByRaion, trendOf),
	exported(issueKinds, nothing),
	exported(networkByPeriod, scopeOf),
	exported(onlineGrid, (asked) => ({
		...scopeOf(asked),
		from: requiredPeriod(asked, 'from', 'month'),
		to: requiredPeriod(asked, 'to', 'month')
	})),
	exported(publishedIndex, nothing),
	exported(realRegister, scopeOf),
	exported(recommendationEvents, nothing),
	exported(recommendationHistory, (asked) => ({ id: requiredId(asked, 'id') })),
	exported(recommendationOutcomes, momentOf),
	exported(
		recommendationsDownload,
		(asked) => ({ hromada: optionalId(asked, 'hromada') }),
		recommendations.name
	),
	exported(reportingGrid, (asked) => ({ ...scopeOf(asked), dataset: datasetAsked(asked) })),
	exported(reportingSummary, scopeOf),
	exported(servicePoints, (asked) => ({
		...scopeOf(asked),
		hromada: optionalId(asked, 'hromada')
	})),
	exported(servicesAtCounter, scopeOf),
	exported(servicesThenNow, (asked) => ({
		...scopeOf(asked),
		then: requiredPeriod(asked, 'then', 'quarter')
	})),
	exported(silentHromadas, scopeOf),
	exported(similarHromadas, alikeOf),
	exported(submissions, nothing),
	exported(verifiedByQuarter, nothing),
	exported(targets, (asked) => ({ indicator: optionalId(asked, 'indicator') }))
]);
