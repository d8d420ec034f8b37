import { isoDay } from '../recognise/calendar.ts';
import { withoutInvisible } from '../text/invisible.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { timeTokens } from '../recognise/time-tokens.ts';
import { readAbsence } from './absence.ts';
import { BLANK, type Converted, absent, converted, faulty } from './converted.ts';
import { isErrorValue, isFormula } from './excel-damage.ts';
import { serialDay } from './serial-day.ts';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
/** Years that a report can speak of. */
const YEAR = /^(?:199|20\d)\d/;
const CLOCK = /[T ]{1,9}\d{1,2}:\d{2}(?::\d{2})?$/;
const SHAPES: [RegExp, order: [year: number, month: number, day: number]][] = [
	[/^(?:ASOF )?(?:ON )?(\d{1,2}) \. (\d{1,2}) \. (\d{4})(?: Y)?(?: \.)?$/, [3, 2, 1]],
	[/^(\d{4}) [-.] (\d\d) [-.] (\d\d)$/, [1, 2, 3]],
	[/^(\d{1,2}) - (\d{1,2}) - (\d{4})$/, [3, 2, 1]],
	[/^(\d{1,2}) M(\d+) (\d{4})(?: Y)?(?: \.)?$/, [3, 2, 1]],
	[/^(\d{1,2}) \. (\d{1,2}) \. (2\d|3\d)(?: Y)?(?: \.)?$/, [3, 2, 1]]
];

function isMonthFirstPossible(text: string): boolean {
	const parts = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(text);
	return (
		parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && parts[1] !== parts[2]
	);
}

const dayOf = (year: string, month: string, day: string) =>
	YEAR.test(year) ? isoDay(year, month, day) : null;

/**
 * A day as `yyyy-mm-dd`, from dd.mm.yyyy, ISO or a month in words. With slashes, day and month
 * must be told apart by the numbers themselves.
 */
export function readDate(text: string, lexicon: Lexicon): Converted {
	const seen = withoutInvisible(text).trim();
	if (seen === '') return BLANK;
	const serial = serialDay(seen);
	if (serial) return converted(serial);
	const iso = ISO.exec(seen);
	const tokens = iso ? '' : timeTokens(seen.replace(CLOCK, ''));
	for (const [shape, [year, month, day]] of iso ? [] : SHAPES) {
		const parts = shape.exec(tokens);
		if (!parts || isMonthFirstPossible(seen)) continue;
		const full = parts[year]!.length === 2 ? `20${parts[year]}` : parts[year]!;
		const found = dayOf(full, parts[month]!, parts[day]!);
		return found ? converted(found) : faulty('invalid-date');
	}
	if (iso && dayOf(iso[1]!, iso[2]!, iso[3]!)) return converted(seen.slice(0, 10));
	if (isErrorValue(seen, lexicon)) return faulty('excel-error');
	if (isFormula(seen)) return faulty('formula-cell');
	const absence = readAbsence(seen, lexicon);
	return absence ? absent(absence) : faulty('invalid-date');
}
