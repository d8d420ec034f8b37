import { entriesWhere, valueIn } from '../convert/coded.ts';
import type { ConvertedTable } from '../convert/convert.ts';
import type { PlacedRow } from '../convert/places.ts';
import type { Prepared } from '../recognise/prepared.ts';
import { settlementsIn } from './settlements.ts';
import type { Verdicts } from './verdicts.ts';

function paramsOf({ candidates, id }: PlacedRow, { places }: Prepared): Record<string, string> {
	const named = candidates.map((candidate) => {
		const { name, code } = places.hromadas.get(candidate)!;
		return [`${name.uk} ${code}`, `${name.en} ${code}`] as const;
	});
	const hromada = id === null ? null : places.hromadas.get(id)!;
	return {
		allowed_uk: named.map(([uk]) => uk).join(', '),
		allowed_en: named.map(([, en]) => en).join(', '),
		other_uk: hromada?.name.uk ?? '',
		other_en: hromada?.name.en ?? ''
	};
}

/** Says of each entry whether its hromada is known; rows of a raion or the oblast are totals, those of settlements parts. */
export function checkPlaces(
	table: ConvertedTable,
	{ field, isMissing }: { field: string; isMissing: (at: number) => boolean },
	verdicts: Verdicts,
	prepared: Prepared
): void {
	const { placed } = table;
	const settlements = settlementsIn(table);
	for (const [at, settlement] of settlements) {
		const isPart = settlement === 'part';
		if (isPart) verdicts.notData.set(at, 'total-row');
		const code = isPart ? 'part-of-hromada' : 'settlement-not-hromada';
		verdicts.add(at, code, field, valueIn(placed, at).text.trim());
	}
	const noted = new Set<PlacedRow>();
	const isTold = (row: PlacedRow) =>
		row.isAbove || row.fault !== null || row.id === null || row.note !== null;
	for (const at of entriesWhere(placed, isTold)) {
		const row = valueIn(placed, at);
		if (settlements.has(at)) continue;
		if (row.isAbove) {
			verdicts.notData.set(at, 'total-row');
			verdicts.add(at, 'total-row', field, row.text);
		} else if (row.fault) {
			verdicts.add(at, row.fault, field, row.text.trim(), paramsOf(row, prepared));
		} else if (row.id === null) {
			if (isMissing(at)) verdicts.add(at, 'missing-value', field, null);
		} else if (row.note && !noted.has(row)) {
			noted.add(row);
			verdicts.add(at, row.note, field, row.text.trim(), paramsOf(row, prepared));
		}
	}
}
