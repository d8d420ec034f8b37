import type { HromadaType, Locale } from '../domain/place.ts';
import { m } from '../paraglide/messages.js';

type Word = (inputs: object, options: { locale: Locale }) => string;

const WORDS: Record<HromadaType, Word> = {
	urban: m.data_word_urban,
	settlement: m.data_word_settlement,
	rural: m.data_word_rural
};

/** Of one hromada: «міська», «селищна», «сільська». */
export function hromadaTypeWord(type: HromadaType, locale: Locale): string {
	return WORDS[type]({}, { locale });
}
