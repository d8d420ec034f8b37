import { next, type Period } from '$lib/domain/period.ts';
import { DATASETS } from '$lib/domain/submission.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import { hromadaReporting } from '$lib/server/questions/hromada-reporting.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Periods that follow one another, as first and last; the periods ascend. */
function runsOf(periods: readonly Period[]): { first: Period; last: Period }[] {
	const runs: { first: Period; last: Period }[] = [];
	for (const period of periods) {
		const run = runs.at(-1);
		if (run && next(run.last) === period) run.last = period;
		else runs.push({ first: period, last: period });
	}
	return runs;
}

/** What was due from the hromada and has not come, a sentence for each kind of return. */
export async function notArrivedOf(code: string, reader: Reader): Promise<string[]> {
	const rows = await reader.ask(hromadaReporting, { code });
	const silent = rows.filter(({ state }) => state === 'late' || state === 'not_reported');
	const said = ({ first, last }: { first: Period; last: Period }) =>
		[...new Set([first, last])].map((period) => formatPeriod(period, reader.locale)).join(' – ');
	return DATASETS.flatMap((dataset) => {
		const periods = silent.filter((row) => row.dataset === dataset).map(({ period }) => period);
		if (!periods.length) return [];
		const told = runsOf(periods).toReversed().map(said).join(', ');
		return [m.hromada_not_arrived({ dataset: wordOf(dataset, reader.locale), periods: told })];
	});
}
