import type { Cell } from '$lib/charts/cell.ts';
import type { Measure } from '$lib/format/measure.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { measureOf } from '$lib/server/figures/measure-of.ts';
import type { Reader } from '$lib/server/reader.ts';
import { besideWords, isYesNo } from './beside.ts';
import { monthsWords } from './months.ts';
import type { Measured } from './profile.ts';

/** A large figure of a profile. */
export interface Key {
	label: string;
	cell: Cell;
	measure: Measure;
	series: (number | null)[];
	seriesLabel: string;
	change?: { total: number; since: string };
	notes: string[];
	about: string;
}

const ACCESS = 'asc_residents_main';
const YES_NO: Measure = { unit: 'yes_no', decimals: 0 };

/** How many months of the quarter came where some are missing, and what others have. */
function beside(measured: Measured, reader: Reader): string[] {
	const { alike, raion, oblast } = besideWords(measured, reader);
	const months = monthsWords(measured, reader);
	const words = isYesNo(measured) ? m.hromada_beside_three_residents : m.hromada_beside_three;
	return [...(months ? [months] : []), words({ alike, raion, oblast })];
}

function changeOf({ series }: Measured): Key['change'] {
	const [before, now] = [series.at(-2) ?? null, series.at(-1) ?? null];
	if (before === null || now === null) return undefined;
	return { total: now - before, since: m.in_the_quarter() };
}

function keyOf(measured: Measured, label: string, reader: Reader): Key {
	const { indicator, now, series } = measured;
	const change = changeOf(measured);
	return {
		label,
		cell: { value: now.value, absence: now.absence },
		measure: measureOf(indicator),
		series,
		seriesLabel: m.hromada_series({ name: textOf(indicator, 'name', reader.locale) }),
		...(change && { change }),
		notes: beside(measured, reader),
		about: reader.to(`/indicators/${indicator.id}`)
	};
}

/** Whether an ASC works there: yes or no, since for one hromada a share of residents is all or none. */
function accessKey(measured: Measured, network: string, reader: Reader): Key {
	const { change: _, ...key } = keyOf(measured, m.hromada_key_access(), reader);
	const { value, absence } = key.cell;
	return {
		...key,
		cell: { value: value === null ? null : Math.sign(value), absence },
		measure: YES_NO,
		series: [],
		notes: [network, ...beside(measured, reader)]
	};
}

/** Access to an ASC, share online, waiting time; `network` says what offices there are. */
export function keyFigures(profile: readonly Measured[], network: string, reader: Reader): Key[] {
	const find = (id: string) => profile.filter(({ indicator }) => indicator.id === id);
	return [
		...find(ACCESS).map((one) => accessKey(one, network, reader)),
		...find('e_services_share').map((one) => keyOf(one, m.hromada_key_online(), reader)),
		...find('avg_waiting_time_min').map((one) => keyOf(one, m.hromada_key_waiting(), reader))
	];
}
