import type { PersonalKind } from './mask.ts';

const HEADINGS: [kind: PersonalKind, heading: RegExp][] = [
	[
		'name',
		/^(?:п\.?\s?і\.?\s?б\.?(?!\p{L})|прізвище|ім['’ʼ]я|по батькові|контактн\p{L}+ особ|відповідальн\p{L}+ особ|full name|surname)/iu
	],
	[
		'telephone',
		/^(?:моб\p{L}*\.?\s*|конт\p{L}*\.?\s*|№\s*|номер\s*)?(?:тел(?:\.|ефон)|тел$|phone)/iu
	],
	['mail', /^(?:e-?mail|(?:адреса )?(?:електронн\p{L}+|ел\.) (?:пошт|адрес))/iu],
	['taxpayer', /^(?:рнокпп|іпн(?!\p{L})|ідентифікаційн\p{L}+ (?:код|номер))/iu],
	['document', /^(?:паспорт|серія (?:та|і) номер|дата народження)/iu],
	['account', /^iban/iu]
];

/** What a column so headed says of people, whatever is in it; null where it says nothing. */
export function personalHeading(heading: string): PersonalKind | null {
	const seen = heading.trim();
	return HEADINGS.find(([, pattern]) => pattern.test(seen))?.[0] ?? null;
}
