import type { Period } from '../../domain/period.ts';
import type { Ask } from '../engine/engine.ts';
import { hromadas } from '../questions/hromadas.ts';
import { indicators } from '../questions/indicators.ts';
import { recommendations } from '../questions/recommendations.ts';
import { servicePoints } from '../questions/service-points.ts';
import { services } from '../questions/services.ts';
import { wholeOblast } from '../questions/fragments/selected-hromadas.ts';
import { type Index, indexOf } from './find.ts';
import {
	findableHromada,
	findableIndicator,
	findableOffice,
	findableRecommendation,
	findableService
} from './findable.ts';

async function indexAt(ask: Ask, period: Period, base: string): Promise<Index> {
	const [places, measures, served, register, offices] = await Promise.all([
		ask(hromadas, { base, period }),
		ask(indicators),
		ask(services),
		ask(recommendations, { hromada: null }),
		ask(servicePoints, { scope: wholeOblast(period, base), hromada: null })
	]);
	return indexOf([
		...places.map(findableHromada),
		...measures.map(findableIndicator),
		...served.map(findableService),
		...register.map(findableRecommendation),
		...offices.map(findableOffice)
	]);
}

const KEPT = 4;
const kept = new Map<string, Promise<Index>>();

/** The index of all that can be found at a snapshot; offices are those of the period. */
export function searchIn(
	{ id, ask }: { id: string; ask: Ask },
	period: Period,
	base: string
): Promise<Index> {
	const key = `${id} ${period}`;
	const known = kept.get(key);
	if (known) return known;
	const made = indexAt(ask, period, base);
	kept.set(key, made);
	made.catch(() => kept.delete(key));
	for (const oldest of kept.keys()) {
		if (kept.size <= KEPT) break;
		kept.delete(oldest);
	}
	return made;
}
