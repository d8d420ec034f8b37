import { fold } from '../text/fold.ts';

/** Endings of the months of one kind: Ukrainian, transliterated for file names, Russian. */
const UKRAINIAN = ['ень', 'ня', 'ні', 'ню', 'нем', ''];
const TRANSLITERATED = ['en', 'nia', 'nya', 'ni'];
const RUSSIAN = ['ь', 'я', 'е', 'ю', 'ем'];
const ended = (stem: string, endings: string[]) => endings.map((ending) => stem + ending);
const months = (own: string, latin: string, russian: string, others: string): string[] => [
	...ended(own, UKRAINIAN),
	...ended(latin, TRANSLITERATED),
	...ended(russian, RUSSIAN),
	...others.split(' ')
];

/** The months in all their cases; a name that only begins like one is none: «Березанська». */
const MONTHS: string[][] = [
	months('січ', 'sich', 'январ', 'january jan янв'),
	months(
		'лют',
		'liut',
		'феврал',
		'лютий лютого лютому лютим лютім liutyi lyutyi liutyy lyutyy'
	).concat('liutoho lyutogo lyutoho february feb фев февр'.split(' ')),
	months('берез', 'berez', 'мартов', 'бер march mar март марта марте мар'),
	months('квіт', 'kvit', 'апрел', 'кві april apr апр'),
	months('трав', 'trav', 'маев', 'тра may май мая мае'),
	months('черв', 'cherv', 'июн', 'чер june jun июн'),
	months('лип', 'lyp', 'июл', 'lip july jul июл'),
	months('серп', 'serp', 'августов', 'сер august aug август августа августе авг'),
	months('верес', 'veres', 'сентябр', 'вер september sep sept сен сент'),
	months('жовт', 'zhovt', 'октябр', 'жов october oct окт'),
	months('листоп', 'lystop', 'ноябр', 'листопад листопада листопаді листопаду листопадом').concat(
		'lystopad lystopada лис лист november nov ноя нояб'.split(' ')
	),
	months('груд', 'hrud', 'декабр', 'гру gruden grudnia december dec дек')
];
/** «П» and «Ш» stand for Roman numerals where a Ukrainian keyboard was on. */
const ROMANS = [['i'], ['ii', 'п'], ['iii', 'ш'], ['iv', 'іу', 'lv']];
const ORDINALS = [
	['перший', 'першого', 'першому', '1й', '1го', 'first', '1st'],
	['другий', 'другого', 'другому', '2й', '2го', 'second', '2nd'],
	['третій', 'третього', 'третьому', '3й', '3го', 'third', '3rd'],
	['четвертий', 'четвертого', 'четвертому', '4й', '4го', 'fourth', '4th']
];
const QUARTER = [
	'квартал',
	'кварталу',
	'кварталі',
	'квартали',
	'кв',
	'quarter',
	'qtr',
	'q',
	'kv',
	'kvartal'
];
const YEAR = [
	'рік',
	'року',
	'році',
	'роки',
	'р',
	'рр',
	'year',
	'rik',
	'roku',
	'fy',
	'год',
	'года',
	'г'
];
const CUMULATIVE = [
	'півріччя',
	'півр',
	'pivrichchia',
	'pivrichchya',
	'pivrichia',
	'pivr',
	'полугодие',
	'h',
	'початку',
	'pochatku',
	'міс',
	'mis',
	'misiatsiv',
	'мес',
	'месяцев',
	'накопичувально',
	'накопичувальним',
	'нарастающим',
	'півріччі',
	'півроку',
	'half',
	'наростаючим',
	'кумулятивно',
	'cumulative',
	'ytd',
	'місяців',
	'місяці',
	'months',
	'тижд',
	'тиждень',
	'тижні',
	'week'
];
const NOISE = [
	'за',
	'період',
	'звітний',
	'звітного',
	'періоду',
	'дані',
	'місяць',
	'в',
	'у',
	'for',
	'of',
	'the',
	'month',
	'period',
	'in',
	'ий',
	'й',
	'го',
	'й'
];

const folded = (words: string[], token: string) =>
	words.map((word) => [fold(word), token] as [string, string]);

const WORDS = new Map<string, string>([
	...folded(NOISE, ''),
	...ROMANS.flatMap((romans, at) => folded(romans, `R${at + 1}`)),
	...ORDINALS.flatMap((words, at) => folded(words, `R${at + 1}`)),
	...folded(QUARTER, 'Q'),
	...folded(YEAR, 'Y'),
	...folded(CUMULATIVE, 'SUM'),
	...folded(['станом', 'asof', 'stanom'], 'ASOF'),
	...folded(['кінець'], 'END'),
	...folded(['m'], 'MM'),
	...folded(['на', 'na'], 'ON'),
	...folded(['по', 'до', 'to', 'through'], '-'),
	...folded(['з', 'від', 'from', 'since'], ''),
	...MONTHS.flatMap((words, at) => folded(words, `M${at + 1}`))
]);
/**
 * What a folded word says about time: `M1`…`M12`, `R1`…`R4` (which one), `Q`, `Y`, `SUM`
 * (cumulative), `ASOF`, `ON`, `END`, `MM` (a letter for month), `-`, an empty text for words without weight, or null.
 */
export const timeWord = (word: string): string | null => WORDS.get(word) ?? null;
