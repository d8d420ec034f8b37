import type { HromadaRow } from '$lib/server/questions/hromadas.ts';
import { hromadaProfile, type HromadaProfileRow } from '$lib/server/questions/hromada-profile.ts';
import { hromadaSeries } from '$lib/server/questions/hromada-series.ts';
import { indicators, type IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** One indicator of the hromada: now, beside its raion and the oblast, and its way here. */
export interface Measured {
	indicator: IndicatorRow;
	now: HromadaProfileRow;
	/** Quarters up to the selected one; null for a gap. */
	series: (number | null)[];
}

/** Enough digits for a picture and for a change between two of its points. */
const shortened = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));

/** Every indicator of the catalogue as the hromada has it. */
export async function profileOf(row: HromadaRow, reader: Reader): Promise<Measured[]> {
	const { period, base } = reader.selection;
	const [catalogue, rows, series] = await Promise.all([
		reader.ask(indicators),
		reader.ask(hromadaProfile, { code: row.code, period, base }),
		reader.ask(hromadaSeries, { code: row.code, base, grain: 'quarter' })
	]);
	return catalogue.flatMap((indicator) => {
		const now = rows.find(({ indicator_id: id }) => id === indicator.id);
		if (!now) return [];
		const past = series.filter((one) => one.indicator_id === indicator.id && one.period <= period);
		return [{ indicator, now, series: past.map(({ value }) => shortened(value)) }];
	});
}
