import { calledArea, type Area } from './area.ts';
import { REGIONS, type Region } from './region.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';
import { contains } from './shape.ts';

/** A file with so many of the regions is a map of the country. */
const MANY = 20;
const UNDER_OCCUPATION = ['UA01', 'UA85'];
const ANOTHER_COUNTRY =
	/^(RU|RUS|RU-\w+|643|Russia|Russian Federation|Росія|Россия)$|^(Російська Федерація|Российская Федерация)$/i;

function areaWith(region: Region, areas: readonly Area[]): Area | undefined {
	return areas.find(({ shape }) => contains(shape, [region.lon, region.lat]));
}

/** Whether the areas show the regions of the country rather than hromadas of one oblast. */
export function isCountry(areas: readonly Area[]): boolean {
	return REGIONS.filter((region) => areaWith(region, areas)).length >= MANY;
}

function refuseWithout(missing: readonly Region[]): never {
	const [uk, en] = (['uk', 'en'] as const).map((locale) =>
		missing.map(({ name }) => name[locale]).join(', ')
	);
	const isCrimea = missing.some(({ code }) => UNDER_OCCUPATION.includes(code));
	const because = isCrimea
		? {
				uk: ' Карту України без Криму й Севастополя не приймаємо: вони є Україною.',
				en: ' A map of Ukraine without Crimea and Sevastopol is not taken: they are Ukraine.'
			}
		: { uk: '', en: '' };
	throw new RefusedBoundaries({
		uk: `На карті країни бракує: ${uk}.${because.uk} Візьміть файл у міжнародно визнаних кордонах.`,
		en: `The map of the country lacks: ${en}.${because.en} Take a file within the internationally recognised borders.`
	});
}

/**
 * The area of each region of Ukraine.
 * @throws RefusedBoundaries where one is not there, or is shown as another country's
 */
export function requireWholeCountry(areas: readonly Area[]): Map<string, Area> {
	const found = REGIONS.map((region) => ({ region, area: areaWith(region, areas) }));
	const missing = found.filter(({ area }) => !area).map(({ region }) => region);
	if (missing.length) refuseWithout(missing);
	for (const { region, area } of found) {
		const said = area!.texts.find((text) => ANOTHER_COUNTRY.test(text));
		if (!said) continue;
		const name = calledArea(area!);
		throw new RefusedBoundaries({
			uk: `Об’єкт ${name}: ${region.name.uk} позначено як «${said}». Це Україна; візьміть файл у міжнародно визнаних кордонах.`,
			en: `Feature ${name}: ${region.name.en} is marked as “${said}”. It is Ukraine; take a file within the internationally recognised borders.`
		});
	}
	return new Map(found.map(({ region, area }) => [region.code, area!]));
}
