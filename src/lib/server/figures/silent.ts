import type { Entry } from '../../components/entry.ts';
import { nameOf } from '../../format/names.ts';
import { m } from '../../paraglide/messages.js';
import { silentHromadas } from '../questions/silent-hromadas.ts';
import type { Reader } from '../reader.ts';

/** Hromadas whose monthly returns have not come, longest silent first. */
export async function silentOf(reader: Reader, count = 5): Promise<Entry[]> {
	const rows = await reader.ask(silentHromadas, { scope: reader.selection });
	return rows
		.filter(({ dataset }) => dataset === 'services-rendered')
		.sort((a, b) => b.periods_silent - a.periods_silent)
		.slice(0, count)
		.map((row) => ({
			name: nameOf(row, reader.locale),
			href: reader.to(`/hromadas/${row.code}`),
			figure: m.overview_months_silent({ n: row.periods_silent })
		}));
}
