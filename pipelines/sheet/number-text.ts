/** What a spreadsheet keeps of a number. */
const DIGITS = 15;

/** 1.5e-7 → 0.00000015 */
function withoutExponent(text: string): string {
	const [mantissa, exponent] = text.split('e') as [string, string | undefined];
	if (exponent === undefined) return text;
	const sign = mantissa.startsWith('-') ? '-' : '';
	const [whole, part = ''] = mantissa.replace('-', '').split('.') as [string, string?];
	const digits = whole + part;
	const point = whole.length + Number(exponent);
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	if (point >= digits.length) return sign + digits.padEnd(point, '0');
	return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** All the digits that a spreadsheet keeps, with a decimal point, and never an exponent. */
export function numberText(value: number): string {
	if (Number.isSafeInteger(value)) return String(value);
	return withoutExponent(String(Number(value.toPrecision(DIGITS))));
}

/** A share as its per cent: 0.154 → 15.4% */
export const percentText = (value: number) => `${numberText(value * 100)}%`;
