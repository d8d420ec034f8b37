import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { Chance } from './chance.ts';
import type { NameStyle } from './habit.ts';

const TYPES = {
	urban: { full: 'міська', genitive: 'міської', short: 'МТГ', en: 'urban TC' },
	settlement: { full: 'селищна', genitive: 'селищної', short: 'СТГ', en: 'settlement TC' },
	rural: { full: 'сільська', genitive: 'сільської', short: 'СТГ', en: 'rural TC' }
} as const;
const LATIN: Record<string, string> = { а: 'a', о: 'o', е: 'e', і: 'i', с: 'c', р: 'p', В: 'B' };

const fullName = (name: string, type: Hromada['type']) =>
	`${name} ${TYPES[type].full} територіальна громада`;

function genitive(name: string): string {
	return name.replace(/ка$/, 'кої');
}

/** Some Cyrillic letters become the Latin ones that look like them, as after a change of layout. */
function mistype(text: string, chance: Chance): string {
	return [...text].map((letter) => (chance.is(0.5) && LATIN[letter]) || letter).join('');
}

function stray(text: string, chance: Chance): string {
	const [first, ...rest] = text.split(' ');
	const gap = chance.pick(['  ', ' \u200b', '\u00a0']);
	return ` ${first}${gap}${rest.join(' ')}${chance.pick(['', ' ', '\u200b'])}`;
}

/**
 * The name of a hromada as the office writes it. `name` is the one in use that day; a name that
 * two hromadas share is always written in full.
 */
export function spellName(
	{ code, name: today, type }: Hromada,
	style: NameStyle,
	isShared: boolean,
	chance: Chance,
	name: string = today.uk
): string {
	if (isShared && style !== 'code' && style !== 'upper') return fullName(name, type);
	const { short, genitive: ofType, en } = TYPES[type];
	const spelled: Record<NameStyle, () => string> = {
		full: () => fullName(name, type),
		short: () => name,
		abbreviated: () => `${name} ${short}`,
		genitive: () => `${genitive(name)} ${ofType} територіальної громади`,
		upper: () => fullName(name, type).toUpperCase(),
		code: () => code,
		'mistyped-code': () => code.replace('UA', 'UА'),
		'look-alike': () => mistype(`${name} ${TYPES[type].full} ТГ`, chance),
		spaced: () => stray(`${name} ${TYPES[type].full} громада`, chance),
		apostrophe: () => `${name} ${TYPES[type].full} ОТГ`.replace('’', chance.pick(["'", 'ʼ', '`'])),
		english: () => `${today.en} ${en}`
	};
	return spelled[style]();
}
