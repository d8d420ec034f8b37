import type { Locale } from '../domain/place.ts';
import { getLocale } from '../paraglide/runtime.js';

/** The language of the page being read. */
export const locale = (): Locale => getLocale();
