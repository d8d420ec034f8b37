import { error } from '@sveltejs/kit';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Reader } from '$lib/server/reader.ts';

/** The hromada of a KATOTTG code; says 404 where the oblast has none such. */
export async function hromadaOf(reader: Reader, code: string): Promise<HromadaRow> {
	const { base, period } = reader.selection;
	const rows = await reader.ask(hromadas, { base, period });
	return rows.find((row) => row.code === code) ?? error(404, m.hromada_unknown());
}
