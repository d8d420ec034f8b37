import type { Period } from '#lib/domain/period.ts';
import { chanceFor } from './chance.ts';
import type { PointFact } from './facts.ts';
import type { Unit } from './network.ts';
import { progress, QUARTERS } from './span.ts';
import type { Traits } from './traits.ts';

const WEEKS = 13;
/** Offices of the largest cities keep their hours better than their neighbours do. */
const SHELTERED = 4;
const DEFAULT_STAFF: Record<string, number> = { asc: 4, territorial_unit: 3, remote_workplace: 1 };
const CLOSED_SHARE = { none: 0.015, possible: 0.045, active: 0.3 };
const SUSPENDED = { none: 0.004, possible: 0.012, active: 0.22 };

const hasBegun = (from: Period | null, quarter: Period) => from !== null && from <= quarter;

function daysAWeek({ kind, hours }: Unit): number {
	if (kind === 'mobile') return 2;
	const named = new Set(hours.toLowerCase().match(/(?<!\p{L})(?:пн|вт|ср|чт|пт|сб|нд)(?!\p{L})/gu));
	return named.size || (kind === 'remote_workplace' ? 2 : 5);
}

/** Points open in the quarter, with what changed since the register. */
export function pointsOf(
	units: readonly Unit[],
	traits: readonly Traits[],
	period: Period,
	seed: number
): PointFact[] {
	const byCode = new Map(traits.map((one) => [one.hromada.code, one]));
	const open = units.filter((unit) => unit.opened === null || unit.opened <= period);
	return open.map((unit) => {
		const chance = chanceFor(seed, 'point', unit.code, period);
		const { danger: own, rank } = byCode.get(unit.hromada.code)!;
		const danger = rank < SHELTERED ? 'none' : own;
		const planned = daysAWeek(unit) * WEEKS;
		const isSuspended = chance.is(SUSPENDED[danger]);
		const calmer = 1 - 0.4 * progress(period, QUARTERS);
		const lost = chance.is(0.6) ? CLOSED_SHARE[danger] * calmer * chance.between(0, 2.2) : 0;
		const staff = unit.staff ?? DEFAULT_STAFF[unit.kind] ?? 1;
		const grown = staff > 2 ? Math.round(0.12 * staff * progress(period, QUARTERS)) : 0;
		return {
			period,
			code: unit.code,
			kind: unit.kind,
			hromada: unit.hromada,
			name: unit.name,
			address: unit.address,
			status: isSuspended ? 'suspended' : 'active',
			staff: staff + grown,
			hours: unit.hours,
			days_planned: planned,
			days_open: isSuspended
				? chance.whole(0, Math.floor(planned / 3))
				: Math.max(0, planned - chance.round(planned * lost)),
			conditions: unit.conditions.map((met, at) => met || hasBegun(unit.mended[at]!, period)),
			backup_power: hasBegun(unit.powerFrom, period),
			diia_stage: unit.stages.findLast(([from]) => from <= period)?.[1] ?? 'none'
		};
	});
}
