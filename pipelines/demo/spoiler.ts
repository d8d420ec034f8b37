import type { Chance } from './chance.ts';
import type { Delivery, Row } from './sheet.ts';

/** A way of spoiling a row: which rows it fits and what it leaves in their place. */
export interface Spoiler {
	fits: (row: Row, delivery: Delivery) => boolean;
	spoil: (row: Row, chance: Chance) => Row[];
}

const always = () => true;

type Changed = Record<string, string>;

/**
 * The row with cells changed for the worse; it says nothing true any more. Where what it is told of
 * as depends on the change, `codes` is asked.
 */
export function cell(
	codes: string | ((changed: Changed) => string),
	change: (row: Row, chance: Chance) => Changed,
	fits: Spoiler['fits'] = always
): Spoiler {
	return {
		fits,
		spoil: (row, chance) => {
			const changed = change(row, chance);
			const spoilt = typeof codes === 'string' ? codes : codes(changed);
			return [{ ...row, cells: { ...row.cells, ...changed }, fact: null, spoilt }];
		}
	};
}

/** The row cut short, or with cells too many. */
export function shape(
	codes: string,
	kind: 'short' | 'long',
	fits: Spoiler['fits'] = always
): Spoiler {
	return { fits, spoil: (row) => [{ ...row, fact: null, spoilt: codes, shape: kind }] };
}

/** The row, and after it one more that is bad. */
export function added(codes: string, change: Record<string, string>): Spoiler {
	const worse = cell(codes, () => change);
	return { fits: always, spoil: (row, chance) => [row, ...worse.spoil(row, chance)] };
}

/** Two rows with one key and different values: which is right can't be known, so both are bad. */
export function twice(
	codes: string,
	change: (row: Row, chance: Chance) => Record<string, string>,
	fits: Spoiler['fits'] = always
): Spoiler {
	const same = cell(codes, () => ({}));
	const other = cell(codes, change);
	return {
		fits,
		spoil: (row, chance) => [...same.spoil(row, chance), ...other.spoil(row, chance)]
	};
}

export const hasColumn =
	(field: string): Spoiler['fits'] =>
	(_, { columns }) =>
		columns.some((column) => column.field === field);
export const holds =
	(field: string, test: (text: string) => boolean): Spoiler['fits'] =>
	(row) =>
		test(row.cells[field] ?? '');
