import { ABSENCES } from '#lib/domain/absence.ts';
import type { Cell, Content } from './fixture-snapshot.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

/** What stands in place of a value, one hromada a kind; the rest have values to compare with. */
export const KINDS = ['zero', 'below_rounding', ...ABSENCES] as const;
export type Kind = (typeof KINDS)[number];
const PLAIN = [10, 14, 15];

const [model] = SMALL_OBLAST.hromada!;
export const codeOf = (at: number) => `UA${String(at + 1).padStart(2, '0')}`;
const COUNT = KINDS.length + PLAIN.length;

const PARTS: Partial<Record<Kind, [number, number]>> = {
	zero: [0, 20],
	below_rounding: [1, 4000]
};
const partsOf = (at: number): [number, number] | null => {
	const kind = KINDS[at];
	return kind ? (PARTS[kind] ?? null) : [PLAIN[at - KINDS.length]!, 20];
};

function observed(
	indicator_id: string,
	at: number,
	period: string,
	parts: [number, number] | null
): Record<string, Cell>[] {
	const kind = KINDS[at] ?? null;
	/** What was not reported has no row at all. */
	if (!parts && kind === 'not_reported') return [];
	const grain = period.includes('Q') ? 'quarter' : 'month';
	const [numerator, denominator] = parts ?? [null, null];
	const absence = parts ? null : kind;
	return [
		{
			...{ indicator_id, hromada_id: at + 1, period, grain, numerator, denominator, absence },
			...{ submission: 1, demo: true }
		}
	];
}

const everyone = Array.from({ length: COUNT }, (_, at) => at);
const rows = <Row>(each: (at: number) => Row[]): Row[] => everyone.flatMap(each);

/** Where `late` stands, two months of the quarter came and the third did not. */
const LATE = KINDS.indexOf('late');
const MONTHS = ['2026-01', '2026-02'];

/** One hromada for each kind of absence, for zero and for less than can be shown. */
export const ABSENCE_OBLAST: Content = {
	...SMALL_OBLAST,
	hromada: everyone.map((at) => ({
		...model!,
		...{ id: at + 1, code: codeOf(at), raion_code: 'R1', tile_column: at },
		...{ name_uk: `Г${at + 1}`, name_en: `H${at + 1}` }
	})),
	population: everyone.map((at) => ({ base: '2023-idp', hromada_id: at + 1, residents: 1000 })),
	territorial_status: [],
	observation: [
		...rows((at) => observed('share', at, '2025-Q4', [10, 20])),
		...rows((at) => observed('share', at, '2026-Q1', partsOf(at))),
		...MONTHS.flatMap((month) => observed('monthly', LATE, month, [1, 10])),
		...observed('monthly', LATE, '2026-Q1', null)
	]
};

/** The share of the oblast, in percent, from those alone that have a value. */
export const SHARE = (100 * (0 + 1 + 10 + 14 + 15)) / (20 + 4000 + 20 + 20 + 20);
