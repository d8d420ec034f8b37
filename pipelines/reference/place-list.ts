import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { HROMADA_TYPES, type HromadaType } from '#lib/domain/place.ts';
import type { Places } from '#pipelines/recognise/place-index.ts';
import { BadReference } from './csv-rows.ts';
import type { Hromada } from './hromadas.ts';

/** Headings by which a list of places may call its columns, the likeliest first. */
const COLUMNS = {
	code: ['code', 'hromada_code', 'katottg'],
	name: ['name_uk', 'name', 'hromada_uk', 'hromada'],
	english: ['name_en'],
	type: ['type', 'type_uk'],
	raion: ['raion', 'raion_uk'],
	oblast: ['oblast', 'oblast_uk'],
	centre: ['centre_uk', 'center_uk', 'centre', 'center']
};
const OPTIONAL = new Set(['english', 'centre']);
const TYPES: Record<string, HromadaType> = {
	міська: 'urban',
	селищна: 'settlement',
	сільська: 'rural',
	...Object.fromEntries(HROMADA_TYPES.map((type) => [type, type]))
};

type Row = Record<keyof typeof COLUMNS, string>;

function rowsOf(file: string): Row[] {
	const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	const { data, meta } = Papa.parse<Record<string, string>>(text, {
		header: true,
		skipEmptyLines: true
	});
	const entries = Object.entries(COLUMNS).map(([column, headings]) => {
		const heading = headings.find((one) => meta.fields?.includes(one));
		if (!heading && !OPTIONAL.has(column))
			throw new BadReference(file, 1, 'a column expected', column);
		return [column, heading ?? ''] as const;
	});
	return data.map(
		(row) =>
			Object.fromEntries(entries.map(([column, heading]) => [column, row[heading] ?? ''])) as Row
	);
}

function hromadaOf(row: Row, at: number, file: string): Hromada {
	const { code, name } = row;
	const type = TYPES[row.type.trim()];
	if (!/^UA\d{17}$/.test(code))
		throw new BadReference(file, at + 2, 'a KATOTTG code expected', code);
	if (!type) throw new BadReference(file, at + 2, 'a type of hromada expected', row.type);
	return {
		id: at + 1,
		code,
		raionCode: code.slice(0, 6),
		type,
		name: { uk: name, en: row.english || name },
		formerName: null,
		renamedOn: null,
		centre: { uk: row.centre || name, en: row.centre || name },
		lat: 0,
		lon: 0,
		areaKm2: 0,
		koatuu: null,
		budgetCode: null
	};
}

/**
 * The places of a CSV list, a hromada a row: code, name, type, raion and oblast by name.
 * @throws BadReference naming file, row and value
 */
export function readPlaceList(file: string): Places {
	const rows = rowsOf(file);
	const named = (column: 'raion' | 'oblast', length: number) =>
		[...new Map(rows.map((row) => [row.code.slice(0, length), row[column]]))].map(
			([code, uk], at) => {
				const bare = uk.replace(/ (?:район|область)$/, '');
				return { code, position: at + 1, name: { uk: bare, en: bare } };
			}
		);
	return {
		hromadas: rows.map((row, at) => hromadaOf(row, at, file)),
		raions: named('raion', 6),
		oblasts: named('oblast', 4).map((oblast) => ({ ...oblast, genitive: oblast.name })),
		aliases: []
	};
}
