import type { CellObject } from '@e965/xlsx';
import { numberText, percentText } from './number-text.ts';
import { spreadsheetLibrary } from './spreadsheet-library.ts';

const QUOTED = /"[^"]*"|\\.|\[(?![hmsHMS]+\])[^\][]*\]/g;
const CODE_FORMAT = /^0{2,}$/;

/** Errors as files number them. */
const ERRORS: ReadonlyMap<number, string> = new Map([
	[0, '#NULL!'],
	[7, '#DIV/0!'],
	[15, '#VALUE!'],
	[23, '#REF!'],
	[29, '#NAME?'],
	[36, '#NUM!'],
	[42, '#N/A']
]);

const two = (part: number) => String(part).padStart(2, '0');

/** Hours may be more than a day has, as in a sum of hours. */
function durationText(days: number): string {
	const seconds = Math.round(days * 86_400);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
	const rest = seconds % 60;
	return `${two(hours)}:${two(minutes)}${rest ? `:${two(rest)}` : ''}`;
}

/** What of a day its format shows: with a day ISO, a month alone `yyyy-mm`, a year alone `yyyy`. */
function dateText(value: number, format: string, date1904: boolean): string {
	const isTime = !/[yd]/i.test(format) && !/m{3,}/i.test(format);
	if (isTime && value >= 0) return durationText(value);
	const date = spreadsheetLibrary().SSF.parse_date_code(value, { date1904 }) as Record<
		'y' | 'm' | 'd' | 'H' | 'M' | 'S',
		number
	> | null;
	if (!date) return numberText(value);
	const year = String(date.y).padStart(4, '0');
	if (date.d === 1 && !/d/i.test(format) && Number.isInteger(value)) {
		return /m/i.test(format) ? `${year}-${two(date.m)}` : year;
	}
	const day = `${year}-${two(date.m)}-${two(date.d)}`;
	if (Number.isInteger(value)) return day;
	return `${day} ${two(date.H)}:${two(date.M)}${date.S ? `:${two(date.S)}` : ''}`;
}

function numericText({ v, z }: CellObject, date1904: boolean): string {
	const value = v as number;
	if (!Number.isFinite(value)) return '#NUM!';
	const format = typeof z === 'string' ? z : 'General';
	const bare = format.replace(QUOTED, '');
	if (spreadsheetLibrary().SSF.is_date(format)) return dateText(value, bare, date1904);
	if (bare.includes('%')) return percentText(value);
	if (CODE_FORMAT.test(bare) && Number.isInteger(value) && value >= 0)
		return numberText(value).padStart(bare.length, '0');
	return numberText(value);
}

/**
 * What a person sees in the cell, but exact: numbers with all their digits, shares shown in per cent
 * as per cent, days as ISO dates. A formula that was never calculated is its own text.
 */
export function cellText(cell: CellObject, date1904: boolean): string {
	switch (cell.t) {
		case 'n':
			return numericText(cell, date1904);
		case 'b':
			return cell.v ? 'TRUE' : 'FALSE';
		case 'e':
			return ERRORS.get(cell.v as number) ?? '#VALUE!';
		case 's':
			return String(cell.v ?? '').replace(/\r\n?/g, '\n');
		default:
			return cell.f ? `=${cell.f}` : '';
	}
}
