import { asText } from '../engine/dialect.ts';
import { isPeriod, lastDay, type Period } from '../../domain/period.ts';
import type { HromadaType, TerritorialStatus } from '../../domain/place.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface HromadaRow extends HromadaName {
	raion_uk: string;
	raion_en: string;
	type: HromadaType;
	former_name_uk: string | null;
	former_name_en: string | null;
	renamed_on: string | null;
	centre_uk: string;
	centre_en: string;
	lat: number;
	lon: number;
	area_km2: number | null;
	tile_row: number;
	tile_column: number;
	/** In the base asked for. */
	residents: number | null;
	/** The gravest status of the whole hromada on the last day of the period. */
	status: TerritorialStatus | null;
	status_from: string | null;
	/** Names, places and residents are as published. */
	demo: false;
}

/** Every hromada of the oblast by code, with raion, tile, residents and territorial status. */
export const hromadas: Question<{ base: string; period: Period }, HromadaRow> = {
	name: 'hromadas',
	sql: `
WITH status AS (
	SELECT hromada_id, status, from_date, row_number() OVER (
		PARTITION BY hromada_id ORDER BY CASE status WHEN 'occupied' THEN 1
			WHEN 'active_hostilities' THEN 2 ELSE 3 END, from_date) AS place
	FROM territorial_status
	WHERE scope = 'whole' AND from_date <= CAST($last_day AS DATE)
		AND (to_date IS NULL OR to_date >= CAST($last_day AS DATE))
)
SELECT ${hromadaName}, r.name_uk AS raion_uk, r.name_en AS raion_en, h.type,
	h.former_name_uk, h.former_name_en, ${asText('h.renamed_on')} AS renamed_on,
	h.centre_uk, h.centre_en, h.lat, h.lon, h.area_km2, h.tile_row, h.tile_column,
	p.residents, s.status, ${asText('s.from_date')} AS status_from, FALSE AS demo
FROM hromada h
LEFT JOIN raion r ON r.code = h.raion_code
LEFT JOIN population p ON p.hromada_id = h.id AND p.base = $base
LEFT JOIN status s ON s.hromada_id = h.id AND s.place = 1
ORDER BY h.code`,
	bind: ({ base, period }) => ({
		base,
		last_day: isPeriod(period) ? lastDay(period) : '9999-12-31'
	})
};
