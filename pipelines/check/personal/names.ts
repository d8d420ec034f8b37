const LETTER = "(?:\\p{Ll}|['’ʼ])";
const WORD = `\\p{Lu}${LETTER}+(?:-\\p{Lu}${LETTER}+)?`;

/** Beginnings of patronymics: names of fathers as they stand before the ending. */
const FATHERS =
	'Адам|Альберт|Анатолі|Андрі|Антон|Аркаді|Арсені?|Артемі?|Артур|Богдан|Борис|Броніслав|Вадим|' +
	'Валенти?н|Валері|Василь?|Владислав|Віктор|Вітал[іь]|Володимир|В.?ячеслав|Гаврил|Генн?аді|' +
	'Герасим|Георгі|Гліб|Гнат|Григор|Давид|Данил|Денис|Дмитр|Едуард|Євгені?|Єфрем|Захар|Зінові|' +
	'Іван|Ігнат|Ігор|Ілларіон|Йоси[пф]|Казимир|Карп|Кирил|Кіндрат|Клим|Костянтин|Кузьм|Лавренті|' +
	'Леонід|Леонті|Лук.?ян|Макар|Максим|Марк|Мар.?ян|Мартин|Матві|Микит|Микола|Мирон|Мирослав|' +
	'Михайл|Назар|Нестор|Никифор|Олег|Олександр|Олексі|Омелян|Онисі|Орест|Остап|Павл|Панас|' +
	'Пантелеймон|Петр|Пилип|Платон|Прокоп|Родіон|Роман|Ростислав|Руслан|Савелі|Свирид|Святослав|' +
	'Семен|Сергі|Сидор|Соломон|Спиридон|Станіслав|Степан|Тарас|Теренті|Тимофі|Тимур|Тихон|Трохим|' +
	'Федор|Федот|Филимон|Хом|Юлі|Юліан|Юрі|Юхим|Яким|Яков|Ярослав';
const OF_FATHER = '(?:ович|йович|ьович|евич|євич)(?:а|у|ем|ев[іи])?|(?:івн|ївн)(?:а|и|і|у|ою)';
const PATRONYMIC =
	`(?:(?:${FATHERS})(?:${OF_FATHER})|Ілліч(?:а|у|ем)?|Іллівн(?:а|и|і|у|ою)|` +
	'(?:Лук|Кузьм|Хом)ич(?:а|у|ем)?|Якович(?:а|у|ем)?|Яківн(?:а|и|і|у|ою))(?!\\p{L})';
/** Endings of patronymics, which tell only after two more words of a name. */
const LIKE_PATRONYMIC = `\\p{Lu}\\p{Ll}+(?:${OF_FATHER})(?!\\p{L})`;
const IN_LATIN =
	"\\p{Lu}[a-z’']+\\s+\\p{Lu}[a-z’']+(?:ovych|yovych|evych|ovich|evich|ivna|yivna|ovna|evna)(?![a-z])(?:\\s+\\p{Lu}[a-z]+)?";
const INITIAL = '\\p{Lu}\\.';
const EDGE = '(?<![\\p{L}\\d.]|\\p{Lu}\\.\\s)';

const PATTERNS = [
	`${EDGE}(?:(?:${WORD})\\s+){2}(?:${PATRONYMIC}|${LIKE_PATRONYMIC})`,
	`${EDGE}(?:${WORD})\\s+${PATRONYMIC}(?:\\s+${WORD})?`,
	`${EDGE}(?:${WORD}),?\\s+${INITIAL}\\s?${INITIAL}(?!\\s?${INITIAL})`,
	`${EDGE}${INITIAL}\\s?${INITIAL}\\s?${WORD}`,
	`${EDGE}${IN_LATIN}`
].map((source) => new RegExp(source, 'gu'));

/** Streets and institutions bear names of people; those are no one's personal data. */
const IN_HONOUR =
	/(?:вул(?:иц\p{L}+|\.)?|просп(?:ект\p{L}*|\.)?|пр-т|пр\.|площ\p{L}+|пл\.|пров(?:ул\p{L}+|\.)?|бульв?(?:ар\p{L}*|\.)?|б-р|узвіз|ім(?:\.|ені)|пам.?яті|street|st\.)\s*(?:[\p{L}.]+\s+){0,3}$/iu;
const BEFORE = 60;
const SIGNED =
	/(?<=(?:[Вв]икона(?:вець|виця)|[Вв]ик\.|[Сс]кла(?:в|ла)|[Пп]ідготува(?:в|ла)|[Пп]ода(?:в|ла)|особа|П\.?\s?І\.?\s?Б\.?|[Пп]різвище|[Вв]ідповідальн(?:ий|а)|[Кк]ерівник|[Нн]ачальник)\s{0,9}[:–—-]\s{0,9})(?!Відділ|Управлін|Департам|Виконавч|Центр|Районн|Обласн|Служб|Сектор)\p{Lu}(?:\p{Ll}|['’ʼ])+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}(?:\p{Ll}+|\.)){0,2}(?=\s*(?:[,;(]|$|тел))/gu;
const HINT = /[иі]ч|вн|ych|ich|vna|\p{Lu}\.\s?\p{Lu}|[:–—-]\s*\p{Lu}/u;

const LATIN = 'aceiopxyABCEHIKMOPTX';
const CYRILLIC = 'асеіорхуАВСЕНІКМОРТХ';

/** As the text is meant, letter for letter: capitals as in names, Cyrillic where it looks so. */
function evenLetters(text: string): string {
	const even = text.replace(
		/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu,
		(word) => word[0]! + word.slice(1).toLowerCase()
	);
	if (!/\p{Script=Cyrillic}/u.test(even)) return even;
	return even.replace(/[aceiopxyABCEHIKMOPTX]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)]!);
}

/** Where in the text names stand that one pattern tells, first to last. */
function namesIn(text: string, pattern: RegExp): [from: number, to: number][] {
	return Array.from(text.matchAll(pattern), ({ index, 0: name }): [number, number] => [
		index,
		index + name.length
	]).filter(([from]) => !IN_HONOUR.test(text.slice(Math.max(0, from - BEFORE), from)));
}

function putInto(text: string, spans: readonly [number, number][], put: string): string {
	const kept = spans.map(([from], at) => text.slice(spans[at - 1]?.[1] ?? 0, from) + put);
	return kept.join('') + text.slice(spans.at(-1)?.[1] ?? 0);
}

/** Replaces names of people: those with a patronymic, those with initials, signatures. */
export function replaceNames(text: string, put: string): string {
	const even = evenLetters(text);
	if (even.length !== text.length || !HINT.test(even)) return text;
	let [seen, shadow] = [text, even];
	for (const pattern of [...PATTERNS, SIGNED]) {
		const spans = namesIn(shadow, pattern);
		[seen, shadow] = [putInto(seen, spans, put), putInto(shadow, spans, put)];
	}
	return seen;
}
