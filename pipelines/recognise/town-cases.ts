import { feminineCases, masculineCases } from './name-cases.ts';

/** Endings of names of towns in the nominative, and in the other cases, the longest first. */
const NOUNS: [ending: string, others: string[]][] = [
	['їв', ['єва', 'єву', 'єві', 'євом']],
	['ів', ['ова', 'ову', 'ові', 'овом', 'ева', 'еву', 'еві']],
	['ець', ['ця', 'цю', 'ці', 'цем']],
	['га', ['ги', 'зі', 'гу', 'гою']],
	['ка', ['ки', 'ці', 'ку', 'кою']],
	['ха', ['хи', 'сі', 'ху', 'хою']],
	['ця', ['ці', 'цю', 'цею']],
	['а', ['и', 'і', 'у', 'ою']],
	['я', ['і', 'ї', 'ю', 'ею', 'єю']],
	['ське', ['ського', 'ському', 'ським']],
	['не', ['ного', 'ному', 'ним']],
	['ве', ['вого', 'вому', 'вим']],
	['те', ['того', 'тому', 'тим']],
	['ище', ['ища', 'ищу', 'ищі', 'ищем']],
	['о', ['а', 'у', 'і', 'ом']],
	['ль', ['ля', 'лю', 'лі', 'лем']],
	['ь', ['я', 'ю', 'і', 'ем']],
	['г', ['га', 'гу', 'зі', 'гом']],
	['ий', ['ого', 'ому', 'им']]
];
const CONSONANT = ['а', 'у', 'і', 'ом'];

function nounCases(name: string): string[] {
	const found = NOUNS.find(([ending]) => name.endsWith(ending));
	if (found) return [name, ...found[1].map((end) => name.slice(0, -found[0].length) + end)];
	return /[бвгджзклмнпрстфхцчшщ]$/.test(name)
		? [name, ...CONSONANT.map((end) => name + end)]
		: [name];
}

function adjectiveCases(word: string): string[] {
	if (/(?:ий|ій)$/.test(word)) return masculineCases(word);
	return /[ая]$/.test(word) ? feminineCases(word) : [word];
}

/** The name of a town, a settlement or a village in its cases, one or two words. */
export function townCases(name: string): string[] {
	const [first, second] = name.split(' ');
	if (second === undefined || first === undefined) return nounCases(name);
	return adjectiveCases(first).flatMap((one) => nounCases(second).map((two) => `${one} ${two}`));
}
