import type { Locale } from '../../domain/place.ts';
import * as messages from '../../paraglide/messages.js';

type Message = (inputs: object, options: { locale: Locale }) => string;

function textOf(key: string, locale: Locale): string | null {
	const message = (messages as unknown as Record<string, Message | undefined>)[key];
	return message?.({}, { locale }) ?? null;
}

/** The heading of a column; its own name where it has none. */
export function headingOf(column: string, locale: Locale): string {
	return textOf(`data_column_${column}`, locale) ?? column;
}

/**
 * A word of the domain as a reader says it, in the sense it has in columns of the kind (`state`,
 * `stage`); the text itself where it is not such a word.
 */
export function wordOf(text: string, locale: Locale, kind = 'word'): string {
	const word = text.replaceAll('-', '_');
	return textOf(`data_${kind}_${word}`, locale) ?? textOf(`data_word_${word}`, locale) ?? text;
}
