import { type Grain, type Period, firstDay, grainOf, lastDay } from '#lib/domain/period.ts';
import {
	dayBefore,
	dayOfSerial,
	isoDay,
	periodAround,
	periodBetween,
	periodOf
} from './calendar.ts';
import { timeTokens } from './time-tokens.ts';

type Rewrite = (match: RegExpExecArray, grain: Grain) => string | null;

const YEAR = '((?:19|20)\\d\\d)(?: Y)?(?: \\.(?! \\d))?';
const GAP = '(?: [-.])?';
const rule = (source: string, rewrite: Rewrite): [RegExp, Rewrite] => [
	new RegExp(`(?<=^| )${source}(?= |$)`, 'g'),
	rewrite
];
const day = (year: string, month: string, date: string) => {
	const iso = isoDay(year, month, date);
	return iso && `D${iso}`;
};
/** Two days of a year, as the whole period that they bound. */
const days = (year: string, from: [string, string], to: [string, string]) => {
	const [first, last] = [isoDay(year, ...from), isoDay(year, ...to)];
	const whole = first && last && periodBetween(first, last);
	return whole && `P${whole}`;
};
const named = (grain: 'month' | 'quarter', year: string, part: string) => {
	const period = periodOf(grain, year, part);
	return period && `P${period}`;
};
const monthSpan: Rewrite = ([, from, year, to, lastYear]) => {
	const first = periodOf('month', year ?? lastYear!, from!);
	const last = periodOf('month', lastYear!, to!);
	const whole = first && last && periodBetween(firstDay(first), lastDay(last));
	return whole && `P${whole}`;
};
const daySpan: Rewrite = ([, from, to]) => {
	const whole = periodBetween(from!, to!);
	return whole && `P${whole}`;
};
const oneDay: Rewrite = ([, date], grain) => {
	const period = periodAround(date!, grain);
	const isMonthStart = grain === 'month' && firstDay(period) === date;
	return isMonthStart || lastDay(period) === date ? `E${period}` : null;
};

/**
 * Applied in order; each turns what it understands into `D` (a day), `P` (a period), `E` (a period
 * by its first or last day), `S` (a period named by «станом на») or `!` (none that exists).
 */
const RULES = [
	rule('(\\d{1,2}) M(\\d+) - (\\d{1,2}) M(\\d+) (\\d{4})(?: Y(?: \\.)?)?', ([, d, m, e, n, y]) =>
		days(y!, [m!, d!], [n!, e!])
	),
	rule(
		'(\\d{1,2}) \\. (\\d{1,2})(?: \\.)? - (\\d{1,2}) \\. (\\d{1,2}) \\. (\\d{4})(?: Y(?: \\.)?)?',
		([, d, m, e, n, y]) => days(y!, [m!, d!], [n!, e!])
	),
	rule(
		'(\\d{1,2}) - (\\d{1,2}) (?:M|\\. )(\\d+)(?: \\.)? (\\d{4})(?: Y(?: \\.)?)?',
		([, d, e, m, y]) => days(y!, [m!, d!], [m!, e!])
	),
	rule(
		'ASOF(?: ON)? (\\d{1,2}) \\. (\\d{1,2}) \\. ([23]\\d)(?: Y(?: \\.)?)?',
		([, d, m, y], grain) => {
			const seen = isoDay(`20${y}`, m!, d!);
			return seen && `S${periodAround(dayBefore(seen), grain)}`;
		}
	),
	rule('(\\d{1,2}) [.-] (\\d{1,2}) [.-] (\\d{4})(?: Y(?: \\.)?)?', ([, d, m, y]) =>
		day(y!, m!, d!)
	),
	rule('(\\d{4}) [.-] (\\d\\d) [.-] (\\d\\d)', ([, y, m, d]) => day(y!, m!, d!)),
	rule('(\\d{1,2}) M(\\d+) (\\d{4})(?: Y(?: \\.)?)?', ([, d, m, y]) => day(y!, m!, d!)),
	rule('(?:ASOF(?: ON)?|ON) D(\\S+)', ([, d], grain) => `S${periodAround(dayBefore(d!), grain)}`),
	rule('D(\\S+) - D(\\S+)', daySpan),
	rule('D(\\S+)', oneDay),
	rule(`M(\\d+)(?: \\.)?(?: ${YEAR})? - M(\\d+)(?: \\.)? ${YEAR}`, monthSpan),
	rule(`(?:R([1-4])|([1-4]))${GAP} Q${GAP} ${YEAR}`, ([, r, n, y]) =>
		named('quarter', y!, r ?? n!)
	),
	rule(`Q${GAP} (?:R([1-4])|([1-4]))${GAP} ${YEAR}`, ([, r, n, y]) =>
		named('quarter', y!, r ?? n!)
	),
	rule(`${YEAR}${GAP} Q${GAP} ([1-4])`, ([, y, n]) => named('quarter', y!, n!)),
	rule(`${YEAR}${GAP} (?:R([1-4])|([1-4]))${GAP} Q(?: \\.)?`, ([, y, r, n]) =>
		named('quarter', y!, r ?? n!)
	),
	rule(`M(\\d+)${GAP} ${YEAR}`, ([, m, y]) => named('month', y!, m!)),
	rule(`${YEAR}${GAP} M(\\d+)(?: \\.)?`, ([, y, m]) => named('month', y!, m!)),
	rule(`M(\\d+)${GAP} ([2-3]\\d)(?: Y)?(?: \\.)?`, ([, m, y]) => named('month', `20${y}`, m!)),
	rule('((?:19|20)\\d\\d) [.-] (0?[1-9]|1[0-2])', ([, y, m]) => named('month', y!, m!)),
	rule(`(0?[1-9]|1[0-2]) [.-] ${YEAR}`, ([, m, y]) => named('month', y!, m!)),
	rule('((?:19|20)\\d\\d)(0[1-9]|1[0-2])', ([, y, m]) => named('month', y!, m!)),
	rule(`${YEAR}${GAP} MM${GAP} (\\d{1,2})`, ([, y, m]) => named('month', y!, m!)),
	rule(`MM${GAP} (\\d{1,2})${GAP} ${YEAR}`, ([, m, y]) => named('month', y!, m!)),
	rule('(\\d{1,2}) MM(?= [.-]| \\d{4})', () => 'SUM'),
	rule(YEAR, ([, y]) => `P${y}`),
	rule('(?:ASOF )?ON END P(\\S+)', ([, period]) => `S${period}`),
	rule('ASOF(?: ON)? P(\\S+)', ([, period]) => `S${period}`)
];

/** In a cell of its own, two digits behind a quarter are a year. */
const CELL_RULES = [
	rule('Q(?: \\.)? (?:R([1-4])|([1-4])) ([23]\\d)(?: Y)?(?: \\.)?', ([, r, n, y]) =>
		named('quarter', `20${y}`, r ?? n!)
	),
	rule('(?:R([1-4])|([1-4]))(?: -)? Q(?: \\.)? ([23]\\d)(?: Y)?(?: \\.)?', ([, r, n, y]) =>
		named('quarter', `20${y}`, r ?? n!)
	),
	rule('([23]\\d) Q ([1-4])', ([, y, n]) => named('quarter', `20${y}`, n!))
];

function rewrite(text: string, grain: Grain, rules = RULES): string {
	let tokens = timeTokens(text);
	for (const [pattern, replace] of rules) {
		tokens = tokens.replace(pattern, (...args) => {
			const match = args.slice(0, -2) as unknown as RegExpExecArray;
			return replace(match, grain) ?? '!';
		});
	}
	return tokens;
}

function periodsIn(tokens: string, mark: 'P' | 'S'): Period[] {
	const found = new Set(tokens.split(' ').filter((token) => token[0] === mark));
	return [...found].map((token) => token.slice(1));
}

/**
 * The period that a cell names and nothing else, however written; null where it names none,
 * several, a cumulative one or one that two readings allow. `grain` decides what a day stands for:
 * «станом на 01.07.2025» is the quarter before July or the month of June. A day may stand as the
 * number that a spreadsheet keeps of it.
 */
export function readPeriod(text: string, grain: Grain): Period | null {
	if (text.length > 60) return null;
	const tokens = rewrite(dayOfSerial(text) ?? text, grain, [...CELL_RULES, ...RULES]);
	return /^(?:[-.Y] )?[PES](\S+)(?: [.Y])*$/.exec(tokens)?.[1] ?? null;
}

/** The one period named in running text: a title, a file name. A lone year yields to finer ones. */
export function findPeriod(text: string, grain: Grain): Period | null {
	const tokens = rewrite(text, grain);
	if (/(?:^| )SUM(?: |$)/.test(tokens)) return null;
	const stated = periodsIn(tokens, 'S');
	const periods = stated.length ? stated : periodsIn(tokens, 'P');
	const fine = periods.filter((period) => grainOf(period) !== 'year');
	const wanted = fine.length ? fine : periods;
	return wanted.length === 1 ? wanted[0]! : null;
}

/** The month, 1 to 12, that a text without a year names. */
export function readMonthName(text: string): number | null {
	if (/\d/.test(text)) return null;
	const match = /^M(\d+)(?: \.)?$/.exec(timeTokens(text));
	return match && Number(match[1]);
}

/** The quarter, 1 to 4, that a text without a year names. */
export function readQuarterName(text: string): number | null {
	if (/[1-9][^]*[1-9]/.test(text)) return null;
	const match = /^(?:[R]?([1-4])(?: \.)? Q(?: \.)?|Q(?: \.)? [R]?([1-4]))$/.exec(timeTokens(text));
	return match && Number(match[1] ?? match[2]);
}
