import { chanceFor } from './chance.ts';
import type { ServiceFact } from './facts.ts';
import { register } from './register-deliveries.ts';
import { ownServices } from './service-deliveries.ts';
import type { Delivery } from './sheet.ts';
import { addDays, MONTHS, notAfterLast } from './span.ts';
import type { World } from './world.ts';

/** Whose months were sent again: place by residents, first month, number of months. */
const CORRECTED: [rank: number, from: string, months: number][] = [
	[4, '2025-04', 3],
	[7, '2025-10', 3],
	[13, '2026-01', 3],
	[20, '2025-07', 1],
	[33, '2026-03', 1],
	[2, '2026-05', 1]
];
const CORRECTED_REGISTER = '2025-Q3';
const DAYS_LATER = 24;

function again(delivery: Delivery): Delivery {
	return {
		...delivery,
		fileName: delivery.fileName.replace(/\.csv$/, ' виправлений.csv'),
		receivedOn: notAfterLast(addDays(delivery.receivedOn, DAYS_LATER))
	};
}

function revise(fact: ServiceFact, seed: number): ServiceFact {
	const { hromada, month, service, channel } = fact;
	const chance = chanceFor(seed, 'revised', hromada.code, month, service, channel);
	return { ...fact, applications: fact.applications + chance.whole(0, 4) };
}

/** Files that replace what the same office sent before. */
export function corrections(world: World): Delivery[] {
	const services = CORRECTED.flatMap(([rank, from, count]) => {
		const traits = world.traits.find((one) => one.rank === rank)!;
		const start = MONTHS.indexOf(from);
		const months = MONTHS.slice(start, start + count);
		const delivery = ownServices(traits, months, world, (fact) => revise(fact, world.seed));
		return delivery ? [again(delivery)] : [];
	});
	const points = register(CORRECTED_REGISTER, world);
	const rows = points.rows.map((row) => {
		const [values] = row.fact!.values;
		const staff = values!.code === '467' ? String(Number(values!.staff) + 3) : values!.staff!;
		return {
			...row,
			cells: { ...row.cells, staff },
			fact: { ...row.fact!, values: [{ ...values!, staff }] }
		};
	});
	return [...services, again({ ...points, rows })];
}
