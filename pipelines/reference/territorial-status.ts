import { TERRITORIAL_STATUSES, type TerritorialStatus } from '#lib/domain/place.ts';
import { day, katottg, known, oneOf, optional, text } from './cells.ts';
import { readCsvRows } from './csv-rows.ts';
import type { Hromada } from './hromadas.ts';

const COLUMNS = 'code,status,scope,place,place_code,from_date,to_date,note'.split(',');
const SCOPES = ['whole', 'part'] as const;
const NOTES = ['e-registers-work', 'all-settlements-listed'] as const;

/**
 * What the Ministry's list says of a hromada or of a settlement in it. `place` names the
 * settlement, or what a whole hromada is without; `toDate` is null while the status lasts.
 */
export interface StatusSpan {
	hromadaId: number;
	status: TerritorialStatus;
	scope: (typeof SCOPES)[number];
	place: string | null;
	placeCode: string | null;
	fromDate: string;
	toDate: string | null;
	note: (typeof NOTES)[number] | null;
}

export function readTerritorialStatus(
	folder: string,
	hromadas: ReadonlyMap<string, Hromada>
): StatusSpan[] {
	return readCsvRows(folder, 'territorial_status.csv', COLUMNS).map((row) => ({
		hromadaId: known(row, 'code', hromadas).id,
		status: oneOf(TERRITORIAL_STATUSES)(row, 'status'),
		scope: oneOf(SCOPES)(row, 'scope'),
		place: optional(row, 'place', text),
		placeCode: optional(row, 'place_code', katottg),
		fromDate: day(row, 'from_date'),
		toDate: optional(row, 'to_date', day),
		note: optional(row, 'note', oneOf(NOTES))
	}));
}
