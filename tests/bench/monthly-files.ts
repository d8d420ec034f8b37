import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';

const HEADINGS =
	'Громада;Код КАТОТТГ;Місяць;Послуга;Спосіб звернення;Кількість звернень;Відмов;Середній час очікування, хв';
const CHANNELS = ['очно в ЦНАП', 'портал Дія'];
const NAMES =
	'січень,лютий,березень,квітень,травень,червень,липень,серпень,вересень,жовтень,листопад,грудень';
const FIRST_YEAR = 2023;

const services = loadCatalogue('data/catalogue').services.map(({ name }) => name.uk);

/** Months from 0 on as a period. */
export const periodOf = (month: number) =>
	`${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The return of one hromada for a month, as it would send it: 12 services in two channels. */
export function monthlyFile(place: { name: string; code: string }, at: number, month: number) {
	const when = `${NAMES.split(',')[month % 12]} ${FIRST_YEAR + Math.floor(month / 12)} року`;
	const rows = services.flatMap((service, one) =>
		CHANNELS.map((channel, other) => {
			const count = (at * 31 + month * 17 + one * 7 + other) % 400;
			return `${place.name} ТГ;${place.code};${when};${service};${channel};${count};${count % 3};${count % 45},5`;
		})
	);
	const name = `${place.name} послуги ${periodOf(month)}.csv`;
	return { name, text: `${[HEADINGS, ...rows].join('\r\n')}\r\n` };
}
