import type { AccessDefinition } from '$lib/domain/service-point.ts';
import { compareNames } from '$lib/format/collation.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { formatList } from '$lib/format/list.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { hromadaValues, type HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import type { Reader } from '$lib/server/reader.ts';
import { ACCESS_INDICATOR } from './access.ts';

/** The finding of the page, and what changed in a year. */
export interface Coverage {
	headline: string;
	/** Sentences under it. */
	lede: string[];
}

const HEADLINE: Record<AccessDefinition, (inputs: { n: number; share: string }) => string> = {
	main_office: m.asc_headline_main_office,
	any_point: m.asc_headline_any_point,
	as_planned: m.asc_headline_as_planned
};
const WHOLE: Record<AccessDefinition, () => string> = {
	main_office: m.asc_headline_whole_main_office,
	any_point: m.asc_headline_whole_any_point,
	as_planned: m.asc_headline_whole_as_planned
};
const NAMED = 4;

const sum = (values: readonly (number | null)[]): number =>
	values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Percent of residents with access; null where nobody reported. */
function shareOf(rows: readonly HromadaValueRow[]): number | null {
	const residents = sum(rows.map((row) => row.denominator));
	return residents ? (100 * sum(rows.map((row) => row.numerator))) / residents : null;
}

function headlineOf(
	rows: readonly HromadaValueRow[],
	access: AccessDefinition,
	reader: Reader
): string {
	const share = shareOf(rows);
	if (share === null) return m.asc_headline_unknown();
	const without = rows.filter((row) => row.value === 0).length;
	const isKnownOfAll = rows.every((row) => row.value !== null);
	if (!without && isKnownOfAll) return WHOLE[access]();
	const measure = { unit: 'percent', decimals: 1 } as const;
	return HEADLINE[access]({ n: without, share: formatValue(share, measure, reader.locale) });
}

function named(rows: readonly HromadaValueRow[], reader: Reader): string {
	const names = rows.map((row) => nameOf(row, reader.locale)).sort(compareNames(reader.locale));
	const rest = names.length - NAMED;
	const shown = rest > 1 ? [...names.slice(0, NAMED), m.asc_more({ n: rest })] : names;
	return formatList(shown, reader.locale);
}

function unknownOf(rows: readonly HromadaValueRow[]): string[] {
	const n = rows.filter((row) => row.value === null).length;
	return n ? [m.asc_unknown_of({ n, total: rows.length })] : [];
}

/** Who gained access in a year and who lost it, by name. */
function turnover(rows: readonly HromadaValueRow[], reader: Reader): string[] {
	const gained = rows.filter((row) => row.year_value === 0 && (row.value ?? 0) > 0);
	const lost = rows.filter((row) => (row.year_value ?? 0) > 0 && row.value === 0);
	if (!gained.length && !lost.length) return [m.asc_turnover_none()];
	return [
		...(gained.length
			? [m.asc_turnover_gained({ n: gained.length, names: named(gained, reader) })]
			: []),
		...(lost.length ? [m.asc_turnover_lost({ n: lost.length, names: named(lost, reader) })] : [])
	];
}

/** The share of residents with access by one definition, in words. */
export async function coverageOf(reader: Reader, access: AccessDefinition): Promise<Coverage> {
	const id = ACCESS_INDICATOR[access];
	const found = await reader.ask(hromadaValues, { scope: reader.selection, indicator: id });
	const rows = distinctNames(found);
	const hasYear = rows.some((row) => row.value !== null && row.year_value !== null);
	return {
		headline: headlineOf(rows, access, reader),
		lede: [...unknownOf(rows), ...(hasYear ? turnover(rows, reader) : [])]
	};
}
