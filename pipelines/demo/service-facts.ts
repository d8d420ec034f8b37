import { partsOf, quarterOf, type Period } from '#lib/domain/period.ts';
import type { Channel } from '#lib/domain/service.ts';
import { chanceFor, type Chance } from './chance.ts';
import type { ServiceFact } from './facts.ts';
import type { Unit } from './network.ts';
import type { ServiceDemand, Source } from './source.ts';
import { MONTHS, progress } from './span.ts';
import type { Traits } from './traits.ts';

const SEASON = [0.86, 0.96, 1.08, 1.03, 0.98, 1, 0.92, 0.9, 1.09, 1.12, 1.05, 0.98];
const WITHOUT_OFFICE = 0.6;
const ONLINE = { from: -1.73, to: -0.87 };
const WAIT_AT_END = 0.6;
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

interface Month {
	traits: Traits;
	month: Period;
	units: Unit[];
	chance: Chance;
}

function volume({ traits, month, units, chance }: Month): number {
	const hasOffice = units.some((unit) => unit.kind === 'asc');
	const season = SEASON[partsOf(month).part - 1]!;
	const trend = 1 + 0.12 * progress(month, MONTHS);
	const danger = traits.danger === 'active' ? chance.between(0.25, 0.8) : 1;
	const noise = 1 + 0.06 * chance.bell();
	const residents = (traits.residents / 1000) * traits.demand * (hasOffice ? 1 : WITHOUT_OFFICE);
	return residents * season * trend * danger * noise;
}

/** What share of offline applications each channel takes. */
function offline({ near }: ServiceDemand, units: Unit[], month: Period): [Channel, number][] {
	if (!near) return [['counter', 1]];
	const workplaces = units.filter((unit) => unit.kind === 'remote_workplace').length;
	const remote = Math.min(0.5, 0.085 * workplaces) * (0.75 + 0.5 * progress(month, MONTHS));
	const mobile = units.some((unit) => unit.kind === 'mobile') ? 0.08 : 0;
	return [
		['counter', 1 - remote - mobile],
		['remote_workplace', remote],
		['mobile', mobile]
	];
}

function waiting(demand: ServiceDemand, channel: Channel, { traits, month, chance }: Month) {
	if (traits.wait === null || channel !== 'counter') return null;
	const mean = traits.wait * (1 - (1 - WAIT_AT_END) * progress(month, MONTHS));
	return (
		Math.round(10 * Math.min(60, Math.max(1, mean + demand.wait * 0.6 + 1.3 * chance.bell()))) / 10
	);
}

/** Rows of a hromada for a month; only those with at least one application. */
export function servicesOf(
	traits: Traits,
	month: Period,
	network: readonly Unit[],
	source: Source,
	seed: number
): ServiceFact[] {
	const { hromada, residents, digital, care } = traits;
	const chance = chanceFor(seed, 'services', hromada.code, month);
	const units = network.filter(
		(unit) =>
			unit.hromada.code === hromada.code && (!unit.opened || unit.opened <= quarterOf(month))
	);
	const about: Month = { traits, month, units, chance };
	const offered = Object.entries(source.services).filter(([, demand]) => demand.from <= residents);
	const weights = offered.reduce((sum, [, demand]) => sum + demand.weight, 0);
	const all = volume(about);
	const trend = ONLINE.from + (ONLINE.to - ONLINE.from) * progress(month, MONTHS);
	return offered.flatMap(([service, demand]) => {
		const amount = (all * demand.weight) / weights;
		const online = sigmoid(trend + digital + demand.online + 0.08 * chance.bell());
		const shares: [Channel, number][] = [
			...offline(demand, units, month).map(([channel, share]): [Channel, number] => [
				channel,
				share * (1 - online)
			]),
			['online', online]
		];
		return shares.flatMap(([channel, share]): ServiceFact[] => {
			const applications = chance.round(amount * share);
			const refused = Math.max(0, demand.refusals * (1 - 0.25 * care + 0.3 * chance.bell()));
			const refusals = Math.min(applications, chance.round(applications * refused));
			const wait = waiting(demand, channel, about);
			if (applications === 0) return [];
			return [{ hromada, month, service, channel, applications, refusals, waiting: wait }];
		});
	});
}
