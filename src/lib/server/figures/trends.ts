import { indicatorTrend, type TrendRow } from '../questions/indicator-trend.ts';
import type { Reader } from '../reader.ts';

/** The quarters of some indicators up to the selected one, ascending. */
export type Trends = ReadonlyMap<string, readonly TrendRow[]>;

/** Asks for the indicators all at once. */
export async function trendsOf(reader: Reader, ids: readonly string[]): Promise<Trends> {
	const scope = reader.selection;
	const rows = await reader.ask(indicatorTrend, { scope, indicators: ids, grain: 'quarter' });
	const isPast = ({ period }: TrendRow) => period <= scope.period;
	return new Map(
		ids.map((id) => [id, rows.filter((row) => row.indicator_id === id && isPast(row))])
	);
}

/** The row of a period, or null where there is none. */
export function rowAt(rows: readonly TrendRow[], period: string): TrendRow | null {
	return rows.find((row) => row.period === period) ?? null;
}
