import type { RowKinds } from './rows.ts';

/** Records, from 0, that are of any of these kinds, in order. */
export function recordsOfKind(
	kinds: RowKinds,
	wanted: readonly NonNullable<RowKinds[number]>[]
): number[] {
	const found: number[] = [];
	for (let at = 0; at < kinds.length; at++) {
		const kind = kinds[at]!;
		if (kind !== null && wanted.includes(kind)) found.push(at);
	}
	return found;
}
