import type { Manifest } from '$lib/domain/snapshot.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A name that says what the file is of, without its extension: `postup-brief-2026-Q3-s4-uk`. */
export function fileNameOf({ selection, locale }: Reader, { sequence }: Manifest): string {
	const { period, raion } = selection;
	return ['postup', 'brief', period, raion, `s${sequence}`, locale].filter(Boolean).join('-');
}
