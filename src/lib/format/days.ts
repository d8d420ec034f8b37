import type { Locale } from '../domain/place.ts';
import { m } from '../paraglide/messages.js';

/** «1 день», «2 дні», «5 днів» / "1 day", "2 days". */
export function formatDays(days: number, locale: Locale): string {
	return m.days({ n: days }, { locale });
}
