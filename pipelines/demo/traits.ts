import type { Period } from '#lib/domain/period.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { Reference } from '#pipelines/reference/reference.ts';
import { chanceFor } from './chance.ts';

/** What makes a hromada differ from the others for the whole span. */
export interface Traits {
	hromada: Hromada;
	residents: number;
	/** Place by residents, from 0 for the largest. */
	rank: number;
	/** Whether another hromada of the oblast has the same name. */
	isShared: boolean;
	danger: 'none' | 'possible' | 'active';
	/** Applications a month for each 1,000 residents. */
	demand: number;
	/** Log-odds by which all that is digital differs from the mean. */
	digital: number;
	/** Log-odds by which care for visitors differs from the mean. */
	care: number;
	/** Mean wait at the start, minutes; null where nobody measures it. */
	wait: number | null;
	cadence: 'month' | 'quarter' | 'raion';
	/** From this quarter on the hromada sends nothing. */
	silentFrom: Period | null;
	/** Has not yet sent what was due on the last days of the span. */
	isLate: boolean;
}

const BASE = '2023-idp';
const MONTHLY = 4;
const QUARTERLY = 16;

function dangerOf(hromada: Hromada, { statuses }: Reference): Traits['danger'] {
	const today = statuses.filter((one) => one.hromadaId === hromada.id && one.toDate === null);
	if (today.some((one) => one.status === 'active_hostilities')) return 'active';
	return today.length ? 'possible' : 'none';
}

function cadenceOf(rank: number): Traits['cadence'] {
	if (rank < MONTHLY) return 'month';
	return rank < QUARTERLY ? 'quarter' : 'raion';
}

const SILENT = new Map([
	[12, '2026-Q1'],
	[37, '2025-Q4']
]);
const LATE = [8, 14, 29];

/** Traits of every hromada, in the order of their codes. */
export function traitsOf(reference: Reference, seed: number): Traits[] {
	const residents = new Map(
		reference.population
			.filter((one) => one.base === BASE)
			.map((one) => [one.hromadaId, one.residents])
	);
	const bySize = [...reference.hromadas].sort(
		(a, b) => residents.get(b.id)! - residents.get(a.id)!
	);
	const names = reference.hromadas.map((hromada) => hromada.name.uk);
	return reference.hromadas.map((hromada) => {
		const chance = chanceFor(seed, 'traits', hromada.code);
		const rank = bySize.indexOf(hromada);
		const measures = rank < 6 || chance.is(0.55);
		return {
			hromada,
			residents: residents.get(hromada.id)!,
			rank,
			isShared: names.filter((name) => name === hromada.name.uk).length > 1,
			danger: dangerOf(hromada, reference),
			demand: rank === 0 ? 62 : chance.between(36, 82),
			digital: 0.5 * chance.bell() + (rank < MONTHLY ? 0.1 : -0.05),
			care: chance.bell(),
			wait: measures ? Math.min(30, 19.2 * Math.exp(0.28 * chance.bell())) : null,
			cadence: cadenceOf(rank),
			silentFrom: SILENT.get(rank) ?? null,
			isLate: LATE.includes(rank)
		};
	});
}
