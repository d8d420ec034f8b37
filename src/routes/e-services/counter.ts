import { compareNames } from '$lib/format/collation.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import { servicesAtCounter } from '$lib/server/questions/services-at-counter.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A service that some hromadas do not offer online, or nobody there asked for online. */
export interface AtCounter {
	id: string;
	service: string;
	/** «12 із 47 громад». */
	share: string;
	applications: string;
	hromadas: { name: string; href: string }[];
}

/** Services by how many hromadas had applications for them and not one of these online. */
export async function atCounter(reader: Reader): Promise<AtCounter[]> {
	const { locale, selection: scope } = reader;
	const rows = await reader.ask(servicesAtCounter, { scope });
	const order = compareNames(locale);
	const services = new Map(rows.map((row) => [row.service_id, row]));
	return [...services]
		.map(([id, first]) => ({ id, first, group: rows.filter((row) => row.service_id === id) }))
		.sort((a, b) => b.group.length - a.group.length)
		.map(({ id, group, first }) => ({
			id,
			service: textOf(first, 'service', locale),
			share: m.e_services_counter_share({
				n: first.hromadas_at_counter,
				total: first.hromadas
			}),
			applications: m.e_services_counter_applications({
				n: group.reduce((sum, { applications }) => sum + applications, 0),
				count: formatNumber(
					group.reduce((sum, { applications }) => sum + applications, 0),
					0,
					locale
				)
			}),
			hromadas: group
				.map((row) => ({ name: nameOf(row, locale), href: reader.to(`/hromadas/${row.code}`) }))
				.sort((a, b) => order(a.name, b.name))
		}));
}
