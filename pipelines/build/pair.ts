import type { Bilingual } from '#lib/domain/place.ts';

/** Two columns of one text in both languages, null where there is none. */
export function pair(
	name: string,
	text: Bilingual | null
): Record<`${string}_uk` | `${string}_en`, string | null> {
	return { [`${name}_uk`]: text?.uk ?? null, [`${name}_en`]: text?.en ?? null };
}
