import type { Dataset } from '#lib/domain/submission.ts';
import { chanceFor } from './chance.ts';
import type { Delivery, Row } from './sheet.ts';
import { SPOILERS } from './spoilers.ts';
import type { Spoiler } from './spoiler.ts';

/** One row in so many is spoilt. */
const ONE_IN: Record<Dataset, number> = {
	'services-rendered': 230,
	'indicator-return': 160,
	'service-points': 75,
	recommendations: 9,
	'progress-reports': 16
};

/** Spoils some rows of each delivery on purpose, always in the way used least so far. */
export function spoilSome(deliveries: readonly Delivery[], seed: number): Delivery[] {
	const used = new Map<Spoiler, number>();
	const timesUsed = (spoiler: Spoiler) => used.get(spoiler) ?? 0;
	return deliveries.map((delivery) => {
		const { dataset, rows, fileName, receivedOn } = delivery;
		const chance = chanceFor(seed, 'spoil', dataset, fileName, receivedOn);
		const spoiled = rows.flatMap((row): Row[] => {
			if (!chance.is(1 / ONE_IN[dataset])) return [row];
			const fitting = SPOILERS[dataset].filter((spoiler) => spoiler.fits(row, delivery));
			const [rarest] = fitting.sort((a, b) => timesUsed(a) - timesUsed(b));
			if (!rarest) return [row];
			used.set(rarest, timesUsed(rarest) + 1);
			return rarest.spoil(row, chance);
		});
		return { ...delivery, rows: spoiled };
	});
}
