import type { Locale } from '../domain/place.ts';
import { localizeHref } from '../paraglide/runtime.js';

/** Address of a page in the reader's language (or another one), with the query of the selection. */
export function address(path: string, query = '', locale?: Locale): string {
	return localizeHref(path, locale ? { locale } : undefined) + query;
}
