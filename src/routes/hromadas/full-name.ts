import type { HromadaType, Locale } from '$lib/domain/place.ts';
import { nameOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';

/** Of one hromada: «міська», «селищна», «сільська». */
export const TYPE_WORDS: Record<HromadaType, () => string> = {
	urban: m.data_word_urban,
	settlement: m.data_word_settlement,
	rural: m.data_word_rural
};

interface Typed {
	name_uk: string;
	name_en: string;
	type: HromadaType;
}

/** «Баштанська міська громада» / "Bashtanska urban hromada". */
export function fullNameOf(row: Typed, locale: Locale): string {
	return m.hromada_full_name({ name: nameOf(row, locale), type: TYPE_WORDS[row.type]() });
}
