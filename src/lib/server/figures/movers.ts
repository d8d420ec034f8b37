import type { Entry } from '../../components/entry.ts';
import { formatSigned } from '../../format/number.ts';
import type { PlacesFigure } from './places-figure.ts';
import type { Reader } from '../reader.ts';

/** The hromadas that gained most since the period before. */
export function moversOf({ bars, measure }: PlacesFigure, reader: Reader, count = 5): Entry[] {
	return bars
		.flatMap(({ name, href, change }) => (change && change > 0 ? [{ name, href, change }] : []))
		.sort((a, b) => b.change - a.change)
		.slice(0, count)
		.map(({ name, href, change }) => ({
			name,
			href: href ?? null,
			figure: formatSigned(change, measure.decimals, reader.locale)
		}));
}
