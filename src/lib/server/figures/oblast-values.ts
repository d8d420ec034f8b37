import { hromadaValues, type HromadaValueRow } from '../questions/hromada-values.ts';
import type { Reader } from '../reader.ts';

/**
 * The values of all hromadas of the oblast in the period: classes made of them are the same
 * whatever is selected. `rows` are those of the selection, which may be all.
 */
export async function oblastValues(
	{ selection, ask }: Reader,
	indicator: string,
	rows: readonly HromadaValueRow[]
): Promise<number[]> {
	const isWhole = !selection.raion && !selection.type && selection.territory === 'all';
	const scope = { ...selection, raion: null, type: null, territory: 'all' as const };
	const all = isWhole ? rows : await ask(hromadaValues, { scope, indicator });
	return all.flatMap(({ value }) => (value === null ? [] : [value]));
}
