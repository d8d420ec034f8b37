/** A pair of columns `name_uk`, `name_en`. */
export interface Named {
	name_uk: string;
	name_en: string;
}

/** Who a row is about. */
export interface HromadaName extends Named {
	hromada_id: number;
	code: string;
	raion_code: string;
}

/** Columns of `HromadaName` from the table `hromada h`. */
export const hromadaName = 'h.id AS hromada_id, h.code, h.raion_code, h.name_uk, h.name_en';
