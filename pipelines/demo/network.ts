import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Period } from '#lib/domain/period.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';

/** A point of access with its course over the quarters; null stands for never. */
export interface Unit {
	code: string;
	kind: string;
	hromada: Hromada;
	name: string;
	address: string;
	staff: number | null;
	hours: string;
	conditions: boolean[];
	/** The quarter in which it opened; null where it was open before the span. */
	opened: Period | null;
	powerFrom: Period | null;
	/** Quarters in which a condition that is missing is mended, by its place. */
	mended: (Period | null)[];
	stages: [Period, string][];
}

/** What the historical register says of a unit. */
export type RegisteredUnit = Pick<
	Unit,
	'code' | 'kind' | 'hromada' | 'name' | 'address' | 'staff' | 'hours' | 'conditions'
>;

const KINDS: Record<string, string> = {
	ЦНАП: 'asc',
	'територіальний підрозділ': 'territorial_unit',
	'віддалене робоче місце': 'remote_workplace'
};
const isYes = (text: string | undefined) => text === 'так';

/** Units of the register as published, from the export-shaped file. */
export function readRegister(file: string, hromadas: readonly Hromada[]): RegisteredUnit[] {
	const lines = Papa.parse<string[]>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
		delimiter: ';',
		skipEmptyLines: true
	}).data;
	const start = lines.findIndex(([first]) => /^Код/.test(first ?? '')) + 1;
	const byCode = new Map(hromadas.map((hromada) => [hromada.code, hromada]));
	return lines
		.slice(start)
		.filter((cells) => KINDS[cells[1] ?? ''])
		.map(([code, kind, , place, name, address, , staff, hours, ...conditions]) => ({
			code: code!,
			kind: KINDS[kind!]!,
			hromada: byCode.get(place!)!,
			name: name!.replace(/\s+/g, ' ').trim(),
			address: address!.replace(/\s+/g, ' ').trim(),
			staff: staff ? Number(staff) : null,
			hours: hours!.replace(/\s+/g, ' ').trim(),
			conditions: conditions.slice(0, 5).map(isYes)
		}));
}
