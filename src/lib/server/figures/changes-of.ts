import type { Change } from '../../domain/change.ts';
import { indicatorChanges, type IndicatorChangeRow } from '../questions/indicator-changes.ts';
import { previous, type Period } from '../../domain/period.ts';
import type { Reader } from '../reader.ts';

/** Null where a period has no value, or no hromada reported both times; of medians always. */
export interface Changes {
	/** Since the period before. */
	before: Change | null;
	/** Since the same period a year before. */
	year: Change | null;
}

function changeOf(row: IndicatorChangeRow | undefined): Change | null {
	if (!row || row.then_value === null || row.now_value === null) return null;
	const { total_change: total, real_change: real, coverage_change: coverage } = row;
	if (total === null || real === null || coverage === null) return null;
	const whole = { before: row.then_value, after: row.now_value, total };
	return { ...whole, real, coverage, reportedBoth: row.both_reported };
}

/** How an indicator changed by the selected period, honestly split. */
export async function changesOf(
	{ ask, selection: scope }: Pick<Reader, 'ask' | 'selection'>,
	indicator: string
): Promise<Changes> {
	const rows = await ask(indicatorChanges, { scope, indicator });
	const last: Period = previous(scope.period);
	return {
		before: changeOf(rows.find((row) => row.then_period === last)),
		year: changeOf(rows.find((row) => row.then_period !== last))
	};
}
