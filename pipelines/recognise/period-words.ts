import { fold } from '../text/fold.ts';
import { memo } from './memo.ts';

/** Stems and whole words of the months: Ukrainian, transliterated for file names, English. */
const MONTHS: [stems: string[], words: string[]][] = [
	[['січ', 'sichen', 'sichn', 'january'], ['jan']],
	[['лют', 'liut', 'lyut', 'february'], ['feb']],
	[
		['берез', 'berez', 'march'],
		['бер', 'mar']
	],
	[
		['квіт', 'kvit', 'april'],
		['кві', 'apr']
	],
	[
		['трав', 'traven', 'travn'],
		['тра', 'may']
	],
	[
		['черв', 'cherven', 'chervn', 'june'],
		['чер', 'jun']
	],
	[['лип', 'lypen', 'lypn', 'july'], ['jul']],
	[
		['серп', 'serpen', 'serpn', 'august'],
		['сер', 'aug']
	],
	[
		['верес', 'veres', 'september'],
		['вер', 'sep', 'sept']
	],
	[
		['жовт', 'zhovt', 'october'],
		['жов', 'oct']
	],
	[
		['листоп', 'lystop', 'november'],
		['лис', 'лист', 'nov']
	],
	[
		['груд', 'hrud', 'grud', 'december'],
		['гру', 'dec']
	]
];
const ENDINGS = /^(?:[а-яіїє]{0,7}|[a-z]{0,3})$/u;
const ROMANS = ['i', 'ii', 'iii', 'iv'];
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
const YEAR = ['рік', 'року', 'році', 'роки', 'р', 'рр', 'year', 'rik', 'roku', 'fy'];
const CUMULATIVE = [
	'півріччя',
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
	...ROMANS.flatMap((roman, at) => folded([roman, roman.toUpperCase()], `R${at + 1}`)),
	...ORDINALS.flatMap((words, at) => folded(words, `R${at + 1}`)),
	...folded(QUARTER, 'Q'),
	...folded(YEAR, 'Y'),
	...folded(CUMULATIVE, 'SUM'),
	...folded(['станом', 'asof'], 'ASOF'),
	...folded(['на'], 'ON'),
	...folded(['по', 'до', 'to', 'through'], '-'),
	...folded(['з', 'від', 'from', 'since'], ''),
	...MONTHS.flatMap(([, words], at) => folded(words, `M${at + 1}`))
]);
const STEMS = MONTHS.flatMap(([stems], at) =>
	stems.map((stem) => [fold(stem), `M${at + 1}`] as const)
);

function readTimeWord(word: string): string | null {
	const exact = WORDS.get(word);
	if (exact !== undefined) return exact;
	const stem = STEMS.find(([start]) => word.startsWith(start));
	if (!stem || word.length > 12) return null;
	return ENDINGS.test(word.slice(stem[0].length)) || word.length <= 10 ? stem[1] : null;
}

/**
 * What a folded word says about time: `M1`…`M12`, `R1`…`R4` (which one), `Q`, `Y`, `SUM`
 * (cumulative), `ASOF`, `ON`, `-`, an empty text for words without weight, or null.
 */
export const timeWord: (word: string) => string | null = memo(readTimeWord);
