const APOSTROPHES = /['"’ʼ`´‘ʹ′ьъ\u200b-\u200f\u00ad\ufeff]/g;

/** Ukrainian as Latin letters sound; Russian letters that a keyboard may give instead, too. */
const LATIN: Record<string, string> = {
	...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z' },
	...{ и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p' },
	...{ р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
	...{ щ: 'shch', ю: 'iu', я: 'ia', ы: 'y', э: 'e', ё: 'ie' }
};

/** Latin letters that look like Cyrillic ones, in words that are otherwise Cyrillic. */
const LOOK_ALIKES = new Map(
	[...'aceiopxyktmhb'].map((letter, at) => [letter, 'асеіорхуктмнв'[at]!])
);
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Spellings of one sound, the longer ones first: whoever types them need not know the standard. */
const ONE_SOUND: [RegExp, string][] = [
	[/shch|sch/g, 'w'],
	[/zgh|zh/g, 'j'],
	[/kh|g/g, 'h'],
	[/ts/g, 'c'],
	[/ch/g, 'q'],
	[/sh/g, 'w'],
	[/[iyj]([aeiou])/g, '$1'],
	[/y/g, 'i'],
	[/(.)\1+/g, '$1']
];

/** One sound, one letter: «Ґалаґан», «галаган», “Galagan”, “Halahan” are the same. */
function soundOf(word: string): string {
	const cyrillic = CYRILLIC.test(word)
		? [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('')
		: word;
	const latin = [...cyrillic].map((letter) => LATIN[letter] ?? letter).join('');
	return ONE_SOUND.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latin);
}

/**
 * The words of a text as they sound, without case, apostrophes and marks, whatever alphabet they
 * are in.
 */
export function soundsOf(text: string): string[] {
	const plain = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '');
	const letters = plain.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
	return letters.map(soundOf);
}

/** Endings of adjectives: «Баштанської», «баштанська» and “Bashtanska” name one hromada. */
const ADJECTIVE = /([scz]k)(?:[aiou]{1,3}|oh?o|omu|im|ih|imi|oiu)$/;

/** The words of a text as they sound, without the endings of adjectives. */
export function stemsOf(text: string): string[] {
	return soundsOf(text).map((sound) => sound.replace(ADJECTIVE, '$1'));
}

/** Words that fit every hromada, as they sound, and so tell nothing. */
const OF_ANY_HROMADA = /^(?:teritoral|hromad|comunit)|^[oms]?t[hc]$/;

/** The words that are sought, without those that tell nothing where others do. */
export function soughtIn(text: string): string[] {
	const words = stemsOf(text);
	const telling = words.filter((word) => !OF_ANY_HROMADA.test(word));
	return telling.length ? telling : words;
}

/** Whether each word that is sought begins a word of the text, whatever its order and endings. */
export function isFoundIn(sought: string, text: string): boolean {
	const words = stemsOf(text);
	return soughtIn(sought).every((part) => words.some((word) => word.startsWith(part)));
}
