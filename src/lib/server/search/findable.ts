import type { Locale } from '../../domain/place.ts';
import { m } from '../../paraglide/messages.js';
import type { HromadaRow } from '../questions/hromadas.ts';
import type { IndicatorRow } from '../questions/indicators.ts';
import type { ServiceRow } from '../questions/services.ts';
import type { ServicePointRow } from '../questions/service-points.ts';
import type { RecommendationRow } from '../questions/fragments/recommendation-state.ts';

export const FINDABLE_KINDS = [
	'hromada',
	'indicator',
	'service',
	'recommendation',
	'office'
] as const;
export type FindableKind = (typeof FINDABLE_KINDS)[number];

/** Something a reader may look for. */
export interface Findable {
	/** Unique among all: kind and id. */
	key: string;
	kind: FindableKind;
	id: string;
	name_uk: string;
	name_en: string;
	/** Where it is or what it belongs to. */
	within_uk: string;
	within_en: string;
	/** Its names in all languages and times, and its code. */
	names: string;
	/** Words that it may also be found by. */
	about: string;
	/** Path of its page, without language and query. */
	path: string;
}

const joined = (...texts: (string | null)[]) => texts.filter(Boolean).join(' · ');

const TYPES = {
	urban: m.data_word_urban,
	settlement: m.data_word_settlement,
	rural: m.data_word_rural
};

export function findableHromada(row: HromadaRow): Findable {
	const typeIn = (locale: Locale) => TYPES[row.type]({}, { locale });
	const withinIn = (locale: Locale) =>
		joined(typeIn(locale), m.search_raion({ name: row[`raion_${locale}`] }, { locale }));
	return {
		...{ key: `hromada ${row.code}`, kind: 'hromada', id: row.code },
		...{ name_uk: row.name_uk, name_en: row.name_en },
		...{ within_uk: withinIn('uk'), within_en: withinIn('en') },
		names: joined(row.name_uk, row.name_en, row.former_name_uk, row.former_name_en, row.code),
		about: joined(row.centre_uk, row.centre_en, withinIn('uk'), withinIn('en')),
		path: `/hromadas/${row.code}`
	};
}

export function findableIndicator(row: IndicatorRow): Findable {
	return {
		...{ key: `indicator ${row.id}`, kind: 'indicator', id: row.id },
		...{ name_uk: row.name_uk, name_en: row.name_en },
		...{ within_uk: row.theme_uk, within_en: row.theme_en },
		names: joined(row.name_uk, row.name_en, row.short_name_uk, row.short_name_en),
		about: joined(row.theme_uk, row.theme_en, row.definition_uk, row.definition_en, row.id),
		path: `/indicators/${row.id}`
	};
}

export function findableService(row: ServiceRow): Findable {
	return {
		...{ key: `service ${row.id}`, kind: 'service', id: row.id },
		...{ name_uk: row.name_uk, name_en: row.name_en, within_uk: '', within_en: '' },
		...{ names: joined(row.name_uk, row.name_en), about: row.id },
		path: '/e-services#by-service'
	};
}

export function findableRecommendation(row: RecommendationRow): Findable {
	return {
		...{ key: `recommendation ${row.id}`, kind: 'recommendation', id: row.id },
		...{ name_uk: row.title_uk, name_en: row.title_en },
		...{ within_uk: row.theme_name_uk, within_en: row.theme_name_en },
		names: joined(row.title_uk, row.title_en, row.id),
		about: joined(row.owner_uk, row.owner_en, row.key_result_uk, row.key_result_en),
		path: `/recommendations/${row.id}`
	};
}

/** An office is found by its settlement and street; the register knows them in Ukrainian only. */
export function findableOffice(row: ServicePointRow, at: number): Findable {
	return {
		...{ key: `office ${at}`, kind: 'office', id: row.code ?? String(at) },
		...{ name_uk: row.name, name_en: row.name },
		...{ within_uk: row.address ?? row.hromada_uk, within_en: row.address ?? row.hromada_en },
		names: joined(row.name, row.code),
		about: joined(row.address, row.hromada_uk, row.hromada_en),
		path: `/hromadas/${row.hromada_code}#offices`
	};
}
