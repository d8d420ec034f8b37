import type { Header } from '../../table/header.ts';
import { personalHeading } from './headings.ts';
import { maskPersonalData } from './mask.ts';

const MASK = '•••';

/** Puts personal data out of a record: what is written like it, and whole columns headed so. */
export function rowMasker(header: Header | null): (row: readonly string[]) => string[] {
	const personal = new Set(
		(header?.columns ?? []).flatMap((texts, at) =>
			texts.some((text) => personalHeading(text)) ? [at] : []
		)
	);
	return (row) =>
		row.map((cell, at) => (personal.has(at) && cell.trim() ? MASK : maskPersonalData(cell)));
}
