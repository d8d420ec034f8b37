import { compareNames } from '$lib/format/collation.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { isFoundIn, soundsOf } from '$lib/search/sound.ts';
import { hromadas } from '$lib/server/questions/hromadas.ts';
import { servicePoints, type ServicePointRow } from '$lib/server/questions/service-points.ts';
import type { Reader } from '$lib/server/reader.ts';
import { KIND_WORDS } from './kind-words.ts';

/** One office as a reader looks for it. */
export interface Office {
	name: string;
	kind: string;
	address: string | null;
	hours: string | null;
	/** Where it is not working: «призупинено». */
	state: string | null;
	conditions: string;
}

export interface OfficesOfHromada {
	code: string;
	name: string;
	href: string;
	count: string;
	offices: Office[];
}

/** What was sought and found. */
export interface Offices {
	sought: string;
	summary: string;
	/** Found offices by hromada; all, where nothing was sought. */
	groups: OfficesOfHromada[];
	csv: string;
}

const LONGEST = 80;
const STATES = { active: () => null, suspended: m.asc_state_suspended, closed: m.asc_state_closed };

/** What the address seeks, no longer than a search can be. */
export function soughtOf(query: URLSearchParams): string {
	return (query.get('office') ?? '').trim().slice(0, LONGEST);
}

/** Whether name, address, hromada, kind or code hold what is sought; all do where nothing is. */
export function isSought(row: ServicePointRow, sought: string): boolean {
	const texts = [row.name, row.address ?? '', row.hromada_uk, row.hromada_en];
	const kinds = [KIND_WORDS[row.kind].one(), row.code ?? ''];
	return isFoundIn(sought, [...texts, ...kinds].join(' '));
}

function officeOf(row: ServicePointRow): Office {
	return {
		name: row.name,
		kind: KIND_WORDS[row.kind].one(),
		address: row.address,
		hours: row.hours,
		state: STATES[row.status](),
		conditions: row.conditions_asked
			? m.asc_conditions_met({
					met: String(row.conditions_met),
					asked: String(row.conditions_asked)
				})
			: m.asc_conditions_not_told()
	};
}

function groupsOf(
	rows: readonly ServicePointRow[],
	names: ReadonlyMap<string, string>,
	reader: Reader
): OfficesOfHromada[] {
	const order = compareNames(reader.locale);
	const codes = [...new Set(rows.map((row) => row.hromada_code))];
	return codes
		.map((code) => {
			const own = rows.filter((row) => row.hromada_code === code);
			return {
				code,
				name: names.get(code) ?? code,
				href: reader.to(`/hromadas/${code}`),
				count: m.asc_offices_count({ n: own.length }),
				offices: own.map(officeOf)
			};
		})
		.sort((a, b) => order(a.name, b.name));
}

function summaryOf(n: number, sought: string, { locale, selection }: Reader): string {
	if (soundsOf(sought).length === 0) {
		return m.asc_offices_all({ n, period: formatPeriod(selection.period, locale) });
	}
	return n ? m.asc_offices_found({ n, sought }) : m.asc_offices_none({ sought });
}

/** Offices of the period in the selected hromadas whose name or address holds what is sought. */
export async function officesOf(reader: Reader, sought: string): Promise<Offices> {
	const { period, base } = reader.selection;
	const [rows, places] = await Promise.all([
		reader.ask(servicePoints, { scope: reader.selection, hromada: null }),
		reader.ask(hromadas, { period, base })
	]);
	const names = new Map(distinctNames(places).map((row) => [row.code, nameOf(row, reader.locale)]));
	const found = rows.filter((row) => isSought(row, sought));
	return {
		sought,
		summary: summaryOf(found.length, sought, reader),
		groups: groupsOf(found, names, reader),
		csv: reader.csv('service-points')
	};
}
