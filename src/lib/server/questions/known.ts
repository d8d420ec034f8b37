import { lastDay } from '../../domain/period.ts';
import type { Known } from '../../url/selection.ts';
import type { Ask } from '../engine/engine.ts';
import { boundaryMaps } from './boundary-maps.ts';
import { periods, type PeriodRow } from './periods.ts';
import { populationBases } from './population-bases.ts';
import { raions } from './raions.ts';

/**
 * The latest quarter that has ended and to which at least half as many hromadas sent something as
 * to the fullest one; the last with anything where there is none such.
 */
function latestComplete(quarters: PeriodRow[], asOf: string): string | undefined {
	const fullest = Math.max(0, ...quarters.map((quarter) => quarter.hromadas));
	const complete = quarters.filter(
		({ period, hromadas }) => lastDay(period) <= asOf && hromadas * 2 >= fullest
	);
	return (complete.at(-1) ?? quarters.at(-1))?.period;
}

/** What can be chosen at a snapshot: quarters, raions, population bases, ways to draw maps. */
export async function askKnown(snapshot: { ask: Ask; manifest: { asOf: string } }): Promise<Known> {
	const [rows, raionRows, baseRows, maps] = await Promise.all([
		snapshot.ask(periods),
		snapshot.ask(raions),
		snapshot.ask(populationBases),
		snapshot.ask(boundaryMaps)
	]);
	const quarters = rows.filter(({ grain }) => grain === 'quarter');
	const latest = latestComplete(quarters, snapshot.manifest.asOf);
	return {
		periods: quarters.map(({ period }) => period),
		raions: raionRows.map(({ code }) => code),
		bases: baseRows.map(({ base }) => base),
		...(latest ? { latest } : {}),
		...(maps.some(({ kind }) => kind === 'hromada') ? { boundaries: true } : {})
	};
}
