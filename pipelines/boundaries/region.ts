import type { Bilingual } from '#lib/domain/place.ts';

/** An oblast, the Autonomous Republic of Crimea, Kyiv or Sevastopol, and where its centre is. */
export interface Region {
	/** The first four signs of its KATOTTG codes. */
	code: string;
	name: Bilingual;
	lon: number;
	lat: number;
}

const region = (code: string, uk: string, en: string, lat: number, lon: number): Region => ({
	code,
	name: { uk, en },
	lon,
	lat
});

/** All regions of Ukraine, by its Constitution (article 133). */
export const REGIONS: readonly Region[] = [
	region('UA01', 'Автономна Республіка Крим', 'Autonomous Republic of Crimea', 44.952, 34.102),
	region('UA05', 'Вінницька область', 'Vinnytsia Oblast', 49.233, 28.468),
	region('UA07', 'Волинська область', 'Volyn Oblast', 50.747, 25.325),
	region('UA12', 'Дніпропетровська область', 'Dnipropetrovsk Oblast', 48.465, 35.046),
	region('UA14', 'Донецька область', 'Donetsk Oblast', 48.015, 37.802),
	region('UA18', 'Житомирська область', 'Zhytomyr Oblast', 50.255, 28.659),
	region('UA21', 'Закарпатська область', 'Zakarpattia Oblast', 48.621, 22.288),
	region('UA23', 'Запорізька область', 'Zaporizhzhia Oblast', 47.838, 35.139),
	region('UA26', 'Івано-Франківська область', 'Ivano-Frankivsk Oblast', 48.923, 24.711),
	region('UA32', 'Київська область', 'Kyiv Oblast', 49.797, 30.117),
	region('UA35', 'Кіровоградська область', 'Kirovohrad Oblast', 48.508, 32.262),
	region('UA44', 'Луганська область', 'Luhansk Oblast', 48.574, 39.307),
	region('UA46', 'Львівська область', 'Lviv Oblast', 49.84, 24.03),
	region('UA48', 'Миколаївська область', 'Mykolaiv Oblast', 46.975, 31.995),
	region('UA51', 'Одеська область', 'Odesa Oblast', 46.482, 30.723),
	region('UA53', 'Полтавська область', 'Poltava Oblast', 49.588, 34.551),
	region('UA56', 'Рівненська область', 'Rivne Oblast', 50.62, 26.252),
	region('UA59', 'Сумська область', 'Sumy Oblast', 50.907, 34.798),
	region('UA61', 'Тернопільська область', 'Ternopil Oblast', 49.554, 25.595),
	region('UA63', 'Харківська область', 'Kharkiv Oblast', 49.993, 36.231),
	region('UA65', 'Херсонська область', 'Kherson Oblast', 46.636, 32.617),
	region('UA68', 'Хмельницька область', 'Khmelnytskyi Oblast', 49.423, 26.987),
	region('UA71', 'Черкаська область', 'Cherkasy Oblast', 49.444, 32.06),
	region('UA73', 'Чернівецька область', 'Chernivtsi Oblast', 48.292, 25.936),
	region('UA74', 'Чернігівська область', 'Chernihiv Oblast', 51.498, 31.289),
	region('UA80', 'місто Київ', 'City of Kyiv', 50.45, 30.523),
	region('UA85', 'місто Севастополь', 'City of Sevastopol', 44.605, 33.522)
];
