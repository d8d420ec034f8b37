import type { Unit } from '../domain/indicator.ts';
import type { Locale } from '../domain/place.ts';
import { m } from '../paraglide/messages.js';

const WORDS: Record<Unit, (inputs: object, options: { locale: Locale }) => string> = {
	percent: m.unit_percent,
	count: m.unit_count,
	persons: m.unit_persons,
	minutes: m.unit_minutes,
	hours: m.unit_hours,
	per_1000: m.unit_per_1000,
	per_10000: m.unit_per_10000,
	ratio: m.unit_ratio,
	yes_no: m.unit_yes_no,
	score_100: m.unit_score_100,
	score_1: m.unit_score_1,
	points: m.unit_points
};

/** A unit in words for unit lines and axes: «%», «на 10 000 жителів», «хвилини». */
export function unitWords(unit: Unit, locale: Locale): string {
	return WORDS[unit]({}, { locale });
}
