import { nameOf } from '$lib/format/names.ts';
import { formatSigned } from '$lib/format/number.ts';
import { measureOf } from '$lib/server/figures/measure-of.ts';
import { hromadaValues, type HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Entry } from './entry.ts';

const ALIKE = 7;

/** How far apart two hromadas are in size: the logarithm of the ratio of residents. */
function differenceInSize(a: HromadaValueRow, b: HromadaValueRow): number {
	return Math.abs(Math.log((a.residents ?? 1) / (b.residents ?? 1)));
}

const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Value less the mean of the seven of the same type nearest in residents; null without seven. */
function gapToAlike(row: HromadaValueRow, rows: readonly HromadaValueRow[]): number | null {
	const alike = rows
		.filter((other) => other !== row && other.value !== null && other.type === row.type)
		.sort((a, b) => differenceInSize(row, a) - differenceInSize(row, b))
		.slice(0, ALIKE);
	if (row.value === null || alike.length < ALIKE) return null;
	return row.value - meanOf(alike.map(({ value }) => value ?? 0));
}

/** The hromadas furthest behind those of their type and size. */
export async function laggardsOf(
	indicator: IndicatorRow,
	reader: Reader,
	count = 5
): Promise<Entry[]> {
	const rows = await reader.ask(hromadaValues, {
		scope: reader.selection,
		indicator: indicator.id
	});
	const { decimals } = measureOf(indicator);
	const sign = indicator.direction === 'lower' ? -1 : 1;
	return rows
		.map((row) => ({ row, gap: gapToAlike(row, rows) }))
		.filter((entry): entry is { row: HromadaValueRow; gap: number } => (entry.gap ?? 0) * sign < 0)
		.sort((a, b) => sign * (a.gap - b.gap))
		.slice(0, count)
		.map(({ row, gap }) => ({
			name: nameOf(row, reader.locale),
			href: reader.to(`/hromadas/${row.code}`),
			figure: formatSigned(gap, decimals, reader.locale)
		}));
}
