import type { Entry } from '../../components/entry.ts';
import { nameOf } from '../../format/names.ts';
import { formatSigned } from '../../format/number.ts';
import { measureOf } from './measure-of.ts';
import type { IndicatorRow } from '../questions/indicators.ts';
import { laggards } from '../questions/laggards.ts';
import { alikePairs } from '../questions/likeness.ts';
import type { Reader } from '../reader.ts';

/** Of the seven alike; fewer that reported are too few to be behind of. */
const ENOUGH = 4;

/** The hromadas furthest behind those most like them. */
export async function laggardsOf(
	indicator: IndicatorRow,
	reader: Reader,
	count = 5
): Promise<Entry[]> {
	const { selection: scope, locale } = reader;
	const alike = await alikePairs(reader.ask, scope, indicator.theme);
	const rows = await reader.ask(laggards, { scope, indicator: indicator.id, alike });
	const { decimals } = measureOf(indicator);
	return rows
		.filter((row) => row.alike_reported >= ENOUGH)
		.slice(0, count)
		.map((row) => ({
			name: nameOf(row, locale),
			href: reader.to(`/hromadas/${row.code}`),
			figure: formatSigned(row.gap, decimals, locale)
		}));
}
