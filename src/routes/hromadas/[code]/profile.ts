import type { Absence } from '$lib/domain/absence.ts';
import type { HromadaRow } from '$lib/server/questions/hromadas.ts';
import { hromadaProfile, type HromadaProfileRow } from '$lib/server/questions/hromada-profile.ts';
import { hromadaSeries } from '$lib/server/questions/hromada-series.ts';
import { indicators, type IndicatorRow } from '$lib/server/questions/indicators.ts';
import { alikeByTheme } from '$lib/server/questions/likeness.ts';
import type { Reader } from '$lib/server/reader.ts';

/** One indicator of the hromada: now, beside others, and its way here. */
export interface Measured {
	indicator: IndicatorRow;
	now: HromadaProfileRow;
	/** Quarters up to the selected one; null for a gap. */
	series: (number | null)[];
	/** Why each gap of the series is one. */
	absences: (Absence | null)[];
}

/** Enough digits for a picture and for a change between two of its points. */
const shortened = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));

/** Every indicator of the catalogue as the hromada has it. */
export async function profileOf({ code }: HromadaRow, reader: Reader): Promise<Measured[]> {
	const { period, base } = reader.selection;
	const similar = await alikeByTheme(reader.ask, { period, base }, code);
	const [catalogue, rows, series] = await Promise.all([
		reader.ask(indicators),
		reader.ask(hromadaProfile, { code, period, base, similar }),
		reader.ask(hromadaSeries, { code, base, grain: 'quarter' })
	]);
	return catalogue.flatMap((indicator) => {
		const now = rows.find(({ indicator_id: id }) => id === indicator.id);
		if (!now) return [];
		const past = series.filter((one) => one.indicator_id === indicator.id && one.period <= period);
		return [
			{
				...{ indicator, now },
				series: past.map(({ value }) => shortened(value)),
				absences: past.map(({ absence }) => absence)
			}
		];
	});
}
