import type { Absence } from '#lib/domain/absence.ts';
import { fold, tidy } from '../recognise/fold.ts';

/** How people write that a value is not there, and why. */
const WORDS: Partial<Record<Absence, string[]>> = {
	not_reported: [
		'н/д',
		'н.д.',
		'нд',
		'немає даних',
		'нема даних',
		'дані відсутні',
		'відсутні дані',
		'інформація відсутня',
		'не надано',
		'не подано',
		'не звітували',
		'невідомо',
		'пусто',
		'порожньо',
		'null',
		'none',
		'nan',
		'na',
		'n/a',
		'nil',
		'no data',
		'not reported',
		'нет данных'
	],
	late: ['буде надано', 'буде надано пізніше', 'очікується', 'уточнюється', 'pending'],
	suppressed: ['конфіденційно', 'не розголошується', 'знеособлено', 'suppressed', 'confidential'],
	not_applicable: [
		'не застосовується',
		'не застосовно',
		'н/з',
		'не стосується',
		'не передбачено',
		'х',
		'x',
		'not applicable'
	],
	hostilities: [
		'бойові дії',
		'активні бойові дії',
		'окупація',
		'окуповано',
		'тимчасово окупована',
		'тимчасово окупована територія',
		'тот',
		'hostilities',
		'occupied'
	]
};
const DASHES = /^(?:[-–—−‐‑]{1,3}|\.{2,3}|…|\?)$/;
const KINDS = new Map(
	Object.entries(WORDS).flatMap(([kind, words]) =>
		words.map((word) => [fold(word), kind as Absence] as const)
	)
);

/** Which absence a text names; null where it names none. A dash says only that nothing came. */
export function readAbsence(text: string): Absence | null {
	if (text.length > 40) return null;
	const seen = tidy(text);
	if (DASHES.test(seen)) return 'not_reported';
	return KINDS.get(fold(seen)) ?? null;
}
