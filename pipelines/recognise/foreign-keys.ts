import { fold } from '../text/fold.ts';

const KMU: Record<string, string> = {
	...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z' },
	...{ и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p' },
	...{ р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
	...{ щ: 'shch', ю: 'iu', я: 'ia', ь: '' }
};
/** Latin letters that `fold` takes for Cyrillic ones, back again. */
const SEEN_AS: Record<string, string> = {
	...{ а: 'a', с: 'c', е: 'e', і: 'i', о: 'o', р: 'p', х: 'x', у: 'y', к: 'k', т: 't' },
	...{ м: 'm', н: 'h', в: 'b' }
};
/** What ways of writing Ukrainian in Latin letters differ in. */
const ALIKE: [RegExp, string][] = [
	[/[yj]/g, 'i'],
	[/w/g, 'v'],
	[/shch/g, 'sch'],
	[/[kg]h|[gx]/g, 'h'],
	[/tz|c(?!h)/g, 'ts'],
	[/ie/g, 'e'],
	[/ii+/g, 'i'],
	[/aia$/, 'a']
];

const alike = (latin: string) =>
	ALIKE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), latin);

/** Key of a Ukrainian name by which its transliterations are found, whatever their rules. */
export const latinKeyOf = (name: string): string =>
	alike(
		[...name.toLowerCase()]
			.filter((letter) => /[\p{L}]/u.test(letter))
			.map((letter) => KMU[letter] ?? letter)
			.join('')
	);

/** The same key of a folded text in Latin letters; null where it has others. */
export function latinKey(folded: string): string | null {
	if (!/[a-z]/.test(folded)) return null;
	const latin = [...folded].map((letter) => SEEN_AS[letter] ?? letter).join('');
	return /^[a-z]+$/.test(latin) ? alike(latin) : null;
}

const RUSSIAN = /[ыэъ]|(?:[аеы]я|ий|ого|[оеы]й)$/u;
/** Names of people and trees that differ by more than letters. */
const WORDS: [RegExp, string][] = [
	[/^миколаї/, 'николаї'],
	[/олександр/, 'александр'],
	[/олексі/, 'алексі'],
	[/олен(?=[іо])/, 'елен'],
	[/вовч/, 'волч'],
	[/жовт/, 'желт'],
	[/ганн/, 'анн'],
	[/камян/, 'камен']
];
const ENDINGS: [RegExp, string][] = [
	[/(?:ая|яя)$/, 'а'],
	[/(?:ой|ей)$/, 'ої'],
	[/ий$/, 'и'],
	[/ого$/, 'ого']
];

/** The letters of both languages that stand for each other, as one. */
const russianLetters = (text: string) =>
	text
		.replace(/[ьъ]/g, '')
		.replace(/[ыиїйі]/g, 'и')
		.replace(/[эєё]/g, 'е');

/** Key of a folded text that may be Russian; null where nothing says so. */
export function russianKey(folded: string): string | null {
	if (!RUSSIAN.test(folded)) return null;
	return russianLetters(ENDINGS.reduce((text, [end, own]) => text.replace(end, own), folded));
}

const CHOICES: Record<string, string[]> = { і: ['и', 'о', 'е'], ї: ['и', 'е'] };
const MOST_CHOICES = 243;

function spellings(name: string): string[] {
	const plain = fold(name).replaceAll(' ', '');
	const russian = WORDS.reduce((text, [own, instead]) => text.replace(own, instead), plain);
	return [...new Set([plain, russian])].map((text) => text.replace(/ьо|йо/g, 'е'));
}

function keysOf(spelt: string): string[] {
	let keys = [''];
	for (const letter of spelt.replace(/ий$/, 'и')) {
		const choices = keys.length < MOST_CHOICES ? CHOICES[letter] : undefined;
		keys = (choices ?? [letter]).flatMap((one) => keys.map((key) => key + one));
	}
	return keys;
}

/** Keys of a Ukrainian name as Russian may spell it: «і» is «и», «о» or «е» there. */
export const russianKeysOf = (name: string): string[] =>
	spellings(name).flatMap(keysOf).map(russianLetters);
