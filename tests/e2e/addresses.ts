/** Every kind of page, by one address each; `/recommendations/[id]` is found through its list. */
export const ADDRESSES = [
	'/',
	'/asc',
	'/e-services',
	'/recommendations',
	'/hromadas',
	'/hromadas/UA48040250000044166',
	'/indicators',
	'/indicators/services_per_1000_residents',
	'/brief',
	'/search?q=баштанка',
	'/methodology/checks',
	'/reporting',
	'/reporting/1'
] as const;

/** The pages that answer the main questions: each holds charts. */
export const CHARTED = [
	'/',
	'/asc',
	'/e-services',
	'/recommendations',
	'/hromadas/UA48040250000044166',
	'/indicators/services_per_1000_residents'
] as const;

export const LANGUAGES = ['uk', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The address of a page in a language. */
export function inLanguage(path: string, language: Language): string {
	if (language === 'uk') return path;
	return path === '/' ? '/en' : `/en${path}`;
}

/** Every page in both languages. */
export const PAGES = LANGUAGES.flatMap((language) =>
	ADDRESSES.map((path) => ({ language, path: inLanguage(path, language) }))
);
