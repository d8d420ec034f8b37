import type { Bilingual } from '#lib/domain/place.ts';
import { isPeriod, type Period } from '#lib/domain/period.ts';
import { bilingual, integer, numberWithin, oneOf, optional, text } from './cells.ts';
import { readCsvRows, BadReference, type CsvRow } from './csv-rows.ts';

const FILE = 'index-values.csv';
const COLUMNS =
	'index_id,index_name_uk,index_name_en,method,period,territory_uk,territory_en,scale,value,rank,source_url';

/** The three ways in which the national index was computed; never compared with each other. */
const METHODS = ['2022-2023', '2024', '2025'] as const;
const SCALES = { '0-1': 1, '0-100': 100 } as const;

/** A value of the national index as it was published. */
export interface PublishedIndexValue {
	indexId: string;
	indexName: Bilingual;
	method: (typeof METHODS)[number];
	period: Period;
	territory: Bilingual;
	scale: keyof typeof SCALES;
	value: number;
	rank: number | null;
	sourceUrl: string;
}

function period(row: CsvRow): Period {
	const cell = text(row, 'period');
	if (!isPeriod(cell)) throw new BadReference(row.file, row.row, 'a period expected', cell);
	return cell;
}

/** The published values of the national index, from the folder of published data. */
export function readPublishedIndex(folder: string): PublishedIndexValue[] {
	return readCsvRows(folder, FILE, COLUMNS.split(',')).map((row) => {
		const scale = oneOf(Object.keys(SCALES) as (keyof typeof SCALES)[])(row, 'scale');
		return {
			indexId: text(row, 'index_id'),
			indexName: bilingual(row, 'index_name'),
			method: oneOf(METHODS)(row, 'method'),
			period: period(row),
			territory: bilingual(row, 'territory'),
			scale,
			value: numberWithin(0, SCALES[scale])(row, 'value'),
			rank: optional(row, 'rank', integer),
			sourceUrl: text(row, 'source_url')
		};
	});
}
