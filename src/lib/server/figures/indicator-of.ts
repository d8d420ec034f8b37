import type { Ask } from '../engine/engine.ts';
import { indicators, type IndicatorRow } from '../questions/indicators.ts';

/** An indicator of the snapshot's catalogue by its id, or null where there is none such. */
export async function findIndicator(ask: Ask, id: string): Promise<IndicatorRow | null> {
	const rows = await ask(indicators);
	return rows.find((row) => row.id === id) ?? null;
}

/** @throws Error where the catalogue does not hold an indicator that a page is about */
export async function indicatorOf(ask: Ask, id: string): Promise<IndicatorRow> {
	const row = await findIndicator(ask, id);
	if (!row) throw new Error(`indicator missing in the snapshot: ${id}`);
	return row;
}
