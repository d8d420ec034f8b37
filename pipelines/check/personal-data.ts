import type { Frame } from './frame.ts';
import type { Verdicts } from './verdicts.ts';

const PHONE = /(?<![\d/.-])(?:\+?38[\s-]?)?\(?0\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?![\d/])/g;
const MAIL = /[\w.+-]+@(?![\w.-]*\bgov\.ua\b)[\w-]+(?:\.[\w-]+)+/g;
const IBAN = /(?<![A-Z\d])UA\d{2}\s?(?:\d\s?){25}(?!\d)/g;
const TEN_DIGITS = /(?<![\d/=-])\d{10}(?!\d)/g;
const LINK = /https?:\/\/\S+/g;
const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7];
const MASK = '•••';

/** Whether ten digits are a taxpayer's number (РНОКПП): its last digit checks the others. */
function isTaxpayerNumber(digits: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
	return (sum % 11) % 10 === Number(digits[9]) && !/^(\d)\1+$/.test(digits);
}

/** The text with telephones, addresses of mail, accounts and taxpayers' numbers put out. */
export function maskPersonalData(text: string): string {
	if (text.length < 7 || !/\d{2}|@/.test(text)) return text;
	const links: string[] = [];
	const bare = text.replace(LINK, (link) => `\u0002${links.push(link) - 1}\u0003`);
	const masked = bare
		.replace(MAIL, MASK)
		.replace(IBAN, MASK)
		.replace(TEN_DIGITS, (digits) => (isTaxpayerNumber(digits) ? MASK : digits))
		.replace(PHONE, MASK);
	return masked.replace(/\u0002(\d+)\u0003/g, (_, at: string) => links[Number(at)]!);
}

/** Quarantines entries whose free text holds personal data; the issue does not repeat it. */
export function checkPersonalData(frame: Frame, verdicts: Verdicts): void {
	for (const { name, type } of frame.spec.fields) {
		const column = type === 'string' ? frame.columns.get(name) : undefined;
		if (!column) continue;
		const personal = column.values.map(
			(value) => typeof value === 'string' && maskPersonalData(value) !== value
		);
		if (!personal.includes(true)) continue;
		for (const [at, code] of column.codes.entries()) {
			if (personal[code]) verdicts.add(at, 'personal-data', name, null);
		}
	}
}
