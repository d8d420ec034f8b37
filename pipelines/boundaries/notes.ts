import type { Bilingual } from '#lib/domain/place.ts';
import type { Matched } from './matched.ts';

const square = (km2: number): string => (km2 < 10 ? km2.toFixed(2) : km2.toFixed(0));

function countsOf({ hromadas }: Matched): Record<string, number> {
	const by = { code: 0, name: 0, centre: 0 };
	for (const matched of hromadas) by[matched.by]++;
	return by;
}

/** What is said of a file that is taken. */
export const NOTES = {
	axes: (): Bilingual => ({
		uk: 'Широта й довгота у файлі стоять навпаки: прочитано як [широта, довгота].',
		en: 'Latitude and longitude are the other way round in the file: read as [latitude, longitude].'
	}),
	unclosed: (count: number): Bilingual => ({
		uk: `Незамкнених контурів: ${count}; їх замкнено.`,
		en: `Rings that were not closed: ${count}; they were closed.`
	}),
	collapsed: (count: number): Bilingual => ({
		uk: `Контурів без площі (менш як чотири точки): ${count}; їх пропущено.`,
		en: `Rings without surface (fewer than four points): ${count}; they were left out.`
	}),
	turned: (count: number): Bilingual => ({
		uk: `Контурів, обійдених не в той бік (RFC 7946): ${count}; їх повернуто.`,
		en: `Rings wound the wrong way (RFC 7946): ${count}; they were turned.`
	}),
	crossing: (name: Bilingual, [lon, lat]: readonly [number, number]): Bilingual => ({
		uk: `Межа громади «${name.uk}» перетинає сама себе біля ${lat.toFixed(4)}, ${lon.toFixed(4)}.`,
		en: `The boundary of ${name.en} crosses itself near ${lat.toFixed(4)}, ${lon.toFixed(4)}.`
	}),
	overlap: (one: Bilingual, other: Bilingual, km2: number): Bilingual => ({
		uk: `Громади «${one.uk}» і «${other.uk}» накладаються: ${square(km2)} км².`,
		en: `${one.en} and ${other.en} overlap: ${square(km2)} km².`
	}),
	gaps: (km2: number): Bilingual => ({
		uk: `Між громадами є нічия площа: ${square(km2)} км² (водойми або щілини).`,
		en: `Between the hromadas lies a surface of none: ${square(km2)} km² (water, or gaps).`
	}),
	surface: (name: Bilingual, km2: number, register: number): Bilingual => ({
		uk: `Площа громади «${name.uk}» за файлом ${square(km2)} км², за довідником ${square(register)} км².`,
		en: `${name.en} has ${square(km2)} km² by the file and ${square(register)} km² by the register.`
	}),
	others: (count: number): Bilingual => ({
		uk: `Інших площ у файлі, не громад області: ${count}; їх пропущено.`,
		en: `Other areas in the file that are no hromadas of the oblast: ${count}; they were left out.`
	}),
	country: (count: number): Bilingual => ({
		uk: `Карта України: ${count} регіонів із 27, серед них Крим і Севастополь.`,
		en: `A map of Ukraine: ${count} of 27 regions, Crimea and Sevastopol among them.`
	}),
	matched: (matched: Matched): Bilingual => {
		const { code, name, centre } = countsOf(matched);
		const found = matched.hromadas.length;
		const total = found + matched.missing.length;
		const absent = (locale: keyof Bilingual) =>
			matched.missing.map((hromada) => hromada.name[locale]).join(', ');
		return {
			uk: `Громад: ${found} із ${total} (за кодом ${code}, за назвою ${name}, за центром ${centre}).${found < total ? ` Бракує: ${absent('uk')}.` : ''}`,
			en: `Hromadas: ${found} of ${total} (by code ${code}, by name ${name}, by centre ${centre}).${found < total ? ` Missing: ${absent('en')}.` : ''}`
		};
	}
};
