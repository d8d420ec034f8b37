import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import { similarHromadas } from '$lib/server/questions/similar-hromadas.ts';
import type { Reader } from '$lib/server/reader.ts';
import { fullNameOf } from '../full-name.ts';

/** The seven hromadas most like this one. */
export interface Alike {
	ids: Set<number>;
	places: { name: string; href: string; residents: string }[];
}

export async function alikeOf(code: string, reader: Reader): Promise<Alike> {
	const { locale, selection } = reader;
	const rows = await reader.ask(similarHromadas, { code, base: selection.base });
	return {
		ids: new Set(rows.map((row) => row.hromada_id)),
		places: rows.map((row) => ({
			name: fullNameOf(row, locale),
			href: reader.to(`/hromadas/${row.code}`),
			residents: m.hromada_residents_count({
				n: row.residents,
				count: formatNumber(row.residents, 0, locale)
			})
		}))
	};
}
