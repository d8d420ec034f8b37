import type { HromadaType } from '#lib/domain/place.ts';

/**
 * Whether a hromada of a type cannot be meant by the types asked for: rural ones became settlement
 * ones and the like, but a town is no village.
 */
export function isTypeConflict(type: HromadaType, asked: readonly HromadaType[]): boolean {
	const isTown = type === 'urban';
	return asked.every((other) => (other === 'urban') !== isTown);
}
