import { POINT_KINDS, type PointStatus } from '$lib/domain/service-point.ts';
import { formatList } from '$lib/format/list.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeOblast } from '$lib/server/questions/fragments/selected-hromadas.ts';
import { realRegister } from '$lib/server/questions/real-register.ts';
import { servicePoints, type ServicePointRow } from '$lib/server/questions/service-points.ts';
import type { Reader } from '$lib/server/reader.ts';
import { KIND_WORDS } from '../../asc/kind-words.ts';

export interface Office {
	code: string;
	name: string;
	/** Kind, after what keeps it from working where something does. */
	kind: string;
	/** Whether it is at work, so that the kind says nothing that the name does not. */
	isActive: boolean;
	address: string;
	/** Short facts, in words: staff, hours, conditions, power. */
	details: string[];
}

/** One register: which, whether demonstration, and what it holds of the hromada. */
export interface Register {
	title: string;
	demo: boolean;
	summary: string;
	offices: Office[];
}

const STATES: Record<PointStatus, () => string | null> = {
	active: () => null,
	suspended: m.asc_state_suspended,
	closed: m.asc_state_closed
};

function detailsOf(row: ServicePointRow, reader: Reader): string[] {
	const { locale } = reader;
	const staff = row.staff === null ? null : formatNumber(row.staff, 0, locale);
	const conditions = { met: String(row.conditions_met), asked: String(row.conditions_asked) };
	return [
		...(row.hours ? [row.hours] : []),
		...(staff ? [m.hromada_staff({ n: row.staff!, count: staff })] : []),
		...(row.conditions_asked ? [m.asc_conditions_met(conditions)] : []),
		...(row.backup_power ? [m.hromada_backup_power()] : []),
		...(row.diia_stage === 'certified' ? [m.hromada_diia_centre()] : [])
	];
}

function officeOf(row: ServicePointRow, index: number, reader: Reader): Office {
	const [kind, state] = [KIND_WORDS[row.kind].one(), STATES[row.status]()];
	return {
		code: row.code ?? String(index),
		name: row.name,
		kind: state ? `${state} · ${kind}` : kind,
		isActive: state === null,
		address: row.address ?? '',
		details: detailsOf(row, reader)
	};
}

/** «1 ЦНАП і 3 віддалені робочі місця»: those at work. */
export function networkWords(rows: readonly ServicePointRow[], reader: Reader): string {
	const active = rows.filter((row) => row.status === 'active');
	const counted = POINT_KINDS.map((kind) => ({
		kind,
		n: active.filter((row) => row.kind === kind).length
	})).filter(({ n }) => n > 0);
	if (!counted.length) return m.hromada_no_offices();
	const words = counted.map(({ kind, n }) => KIND_WORDS[kind].counted({ n }));
	return formatList(words, reader.locale);
}

function registerOf(rows: readonly ServicePointRow[], period: string, reader: Reader): Register {
	const demo = rows.some((row) => row.demo);
	const shown = formatPeriod(period, reader.locale);
	return {
		title: m.hromada_register_of({ period: shown }),
		demo,
		summary: networkWords(rows, reader),
		offices: rows.map((row, index) => officeOf(row, index, reader))
	};
}

/** The register of the selected period, and the real ones of the past, each said to be which. */
export async function registersOf(
	code: string,
	reader: Reader
): Promise<{ now: Register; past: Register[]; csv: string }> {
	const { period, base } = reader.selection;
	const real = await reader.ask(realRegister, { scope: wholeOblast(period, base) });
	const periods = real.map((row) => row.period).filter((one) => one !== period);
	const ask = (one: string) =>
		reader.ask(servicePoints, { scope: wholeOblast(one, base), hromada: code });
	const [now, ...past] = await Promise.all([period, ...periods].map(ask));
	return {
		now: registerOf(now ?? [], period, reader),
		past: past.map((rows, index) => registerOf(rows, periods[index]!, reader)),
		csv: reader.csv('service-points')
	};
}
