const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text without characters that nobody sees: of no width, and those that turn its direction. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
