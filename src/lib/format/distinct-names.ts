import type { HromadaType, Locale } from '../domain/place.ts';
import { hromadaTypeWord } from './hromada-type.ts';

interface Typed {
	type: HromadaType;
	name_uk: string;
	name_en: string;
}

const withType = ({ type }: Typed, name: string, locale: Locale): string =>
	`${name} (${hromadaTypeWord(type, locale)})`;

/** The same rows; hromadas that share a name are told apart by type: «Первомайська (міська)». */
export function distinctNames<Row extends Typed>(rows: readonly Row[]): Row[] {
	const isShared = (row: Row) =>
		rows.some((other) => other !== row && other.name_uk === row.name_uk);
	return rows.map((row) =>
		isShared(row)
			? {
					...row,
					name_uk: withType(row, row.name_uk, 'uk'),
					name_en: withType(row, row.name_en, 'en')
				}
			: row
	);
}
