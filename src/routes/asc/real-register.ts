import { firstDay } from '$lib/domain/period.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeOblast } from '$lib/server/questions/fragments/selected-hromadas.ts';
import { oblast } from '$lib/server/questions/oblast.ts';
import { populationBases, type PopulationBaseRow } from '$lib/server/questions/population-bases.ts';
import { realRegister, type RealRegisterRow } from '$lib/server/questions/real-register.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Empty parameters fall back to the whole oblast. */
const WHOLE = { raion: '', type: '', territory: '' };

export interface Fact {
	figure: string;
	words: string;
}

/** The register as it really was once. */
export interface RealRegister {
	title: string;
	unit: string;
	facts: Fact[];
	/** Which residents its shares are of. */
	base: string;
	csv: string;
}

/** The last count of residents before the register; the first of all where none is older. */
function baseBefore(bases: readonly PopulationBaseRow[], period: string): PopulationBaseRow | null {
	const ascending = [...bases].sort((a, b) => a.counted_on.localeCompare(b.counted_on));
	return ascending.findLast((base) => base.counted_on <= firstDay(period)) ?? ascending[0] ?? null;
}

function factsOf(row: RealRegisterRow, { locale }: Reader): Fact[] {
	const count = (value: number) => formatNumber(value, 0, locale);
	const per10k = (value: number | null) => (value === null ? '–' : formatNumber(value, 1, locale));
	const share = row.share_with_asc ?? 0;
	return [
		{
			figure: count(row.points),
			words: m.asc_real_points({
				centres: count(row.asc),
				units: m.asc_counted_territorial_unit({ n: row.territorial_units }),
				workplaces: m.asc_counted_remote_workplace({ n: row.remote_workplaces })
			})
		},
		{
			figure: m.asc_n_of({ n: count(row.hromadas_with_asc), total: count(row.hromadas) }),
			words: m.asc_real_hromadas()
		},
		{
			figure: formatValue(share, { unit: 'percent', decimals: 1 }, locale),
			words: m.asc_real_residents()
		},
		{ figure: count(row.staff ?? 0), words: m.asc_real_staff() },
		{
			figure: [row.staff_per_10k_min, row.staff_per_10k_median, row.staff_per_10k_max]
				.map(per10k)
				.join(' / '),
			words: m.asc_real_per_10k()
		}
	];
}

/** Facts of the latest register that is not demonstration data, for the whole oblast; null of none. */
export async function realRegisterOf(reader: Reader): Promise<RealRegister | null> {
	const { locale } = reader;
	const [bases, [region], known] = await Promise.all([
		reader.ask(populationBases),
		reader.ask(oblast),
		reader.ask(realRegister, { scope: wholeOblast('', reader.selection.base) })
	]);
	const period = known.at(-1)?.period;
	const base = period ? baseBefore(bases, period) : null;
	if (!period || !base || !region) return null;
	const rows = await reader.ask(realRegister, { scope: wholeOblast(period, base.base) });
	const row = rows.find((one) => one.period === period);
	if (!row) return null;
	return {
		title: m.asc_real_title({ n: row.hromadas_with_asc }),
		unit: m.asc_real_unit({ oblast: nameOf(region, locale) }),
		facts: factsOf(row, reader),
		base: m.asc_real_base({ source: textOf(base, 'source', locale) }),
		csv: reader.csv('real-register', { ...WHOLE, base: base.base })
	};
}
