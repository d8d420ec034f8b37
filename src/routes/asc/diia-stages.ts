import { networkOverTime } from '$lib/charts/network-over-time.ts';
import type { Period } from '$lib/domain/period.ts';
import type { DiiaStage } from '$lib/domain/service-point.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	diiaStagesByPeriod,
	type DiiaStageRow
} from '$lib/server/questions/diia-stages-by-period.ts';
import type { Reader } from '$lib/server/reader.ts';
import { countsTable, isShownQuarter, type Counted, type OverTime } from './network.ts';

type Step = Exclude<DiiaStage, 'none'>;

/** From the end of the way to its beginning, as they stand from the bottom up. */
const STEPS: readonly Step[] = ['certified', 'in_progress', 'planned'];
const WORDS: Record<Step, () => string> = {
	certified: m.asc_stage_certified,
	in_progress: m.asc_stage_in_progress,
	planned: m.asc_stage_planned
};

function countedOf(rows: readonly DiiaStageRow[], periods: readonly Period[]): Counted<Step>[] {
	const countAt = (stage: Step, period: Period) =>
		rows.find((row) => row.stage === stage && row.period === period)?.centres ?? 0;
	return STEPS.map((kind) => ({ kind, counts: periods.map((period) => countAt(kind, period)) }));
}

function titleOf(counted: readonly Counted<Step>[]): string {
	const lastOf = (step: Step) => counted.find(({ kind }) => kind === step)?.counts.at(-1) ?? 0;
	const n = lastOf('certified');
	const underWay = lastOf('in_progress');
	return underWay ? m.asc_diia_title({ n, under_way: underWay }) : m.asc_diia_title_only({ n });
}

/** How many ASC are on the way to a Diia.Centre, quarter by quarter. */
export async function diiaStagesOf(reader: Reader): Promise<OverTime> {
	const all = await reader.ask(diiaStagesByPeriod, { scope: reader.selection });
	const rows = all.filter(({ period }) => isShownQuarter(period, reader));
	const periods = [...new Set(rows.map(({ period }) => period))];
	const counted = countedOf(rows, periods);
	const title = titleOf(counted);
	const kinds = counted.map(({ kind, counts }) => ({ name: WORDS[kind](), counts }));
	return {
		title,
		unit: m.asc_diia_unit(),
		note: m.asc_diia_note(),
		drawing: reader.draw('diia-stages', { title, description: m.asc_diia_description() }, (look) =>
			networkOverTime({ periods, kinds }, look)
		),
		table: countsTable(m.asc_diia_caption(), periods, counted, (kind) => WORDS[kind](), reader),
		csv: reader.csv('diia-stages-by-period')
	};
}
