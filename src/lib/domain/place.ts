/** The kinds of hromada: urban (міська), settlement (селищна), rural (сільська). */
export const HROMADA_TYPES = ['urban', 'settlement', 'rural'] as const;
export type HromadaType = (typeof HROMADA_TYPES)[number];

/** Which territory a reader asks about; `calm` is controlled and without active hostilities. */
export const TERRITORIES = ['all', 'controlled', 'calm'] as const;
export type Territory = (typeof TERRITORIES)[number];

/** Legal status of a territory in the Ministry's list (order 376). */
export const TERRITORIAL_STATUSES = [
	'possible_hostilities',
	'active_hostilities',
	'occupied'
] as const;
export type TerritorialStatus = (typeof TERRITORIAL_STATUSES)[number];

export type Locale = 'uk' | 'en';

/** A pair of texts that say the same in both languages. */
export type Bilingual = Record<Locale, string>;
