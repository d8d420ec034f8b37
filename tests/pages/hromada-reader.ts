import { drawnMapOf } from '#lib/charts/drawn.ts';
import type { Locale } from '#lib/domain/place.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { Ask } from '#lib/server/engine/engine.ts';
import type { Reader } from '#lib/server/reader.ts';

/** A reader of a fixture, in one language, for one period. */
export function readerOf(ask: Ask, locale: Locale = 'uk', period = '2026-Q1'): Reader {
	overwriteGetLocale(() => locale);
	const selection = { period, raion: null, type: null, base: '2023-idp', snapshot: null };
	const own = { selection: { ...selection, territory: 'all' }, locale, today: '2026-05-01' };
	const ways = { query: '', to: (path: string) => path, csv: (table: string) => table };
	const drawMap = (key: string, svg: () => string) => drawnMapOf(key, svg, true);
	return { ...own, ...ways, drawMap, ask } as unknown as Reader;
}

/** Text with plain spaces, for comparing with what a keyboard types. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');
