import type { HromadaType, Locale } from '$lib/domain/place.ts';
import { hromadaTypeWord } from '$lib/format/hromada-type.ts';
import { nameOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';

interface Typed {
	name_uk: string;
	name_en: string;
	type: HromadaType;
}

/** «Баштанська міська громада» / "Bashtanska urban hromada". */
export function fullNameOf(row: Typed, locale: Locale): string {
	return m.hromada_full_name({
		name: nameOf(row, locale),
		type: hromadaTypeWord(row.type, locale)
	});
}
