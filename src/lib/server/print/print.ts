import process from 'node:process';
import { printToPdf } from './chromium.ts';
import { inTurn } from './in-turn.ts';

const KEPT = 32;

/** The browser that prints here; none where the operator has named none. */
const program = (): string | undefined => process.env.POSTUP_CHROMIUM || undefined;

export const canPrint = (): boolean => program() !== undefined;

const printed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

function keep(html: string, pdf: Promise<Uint8Array<ArrayBuffer>>): void {
	printed.set(html, pdf);
	if (printed.size > KEPT) printed.delete(printed.keys().next().value!);
	pdf.catch(() => printed.delete(html));
}

/**
 * A whole document, with all that it needs inside, as a PDF. The same document is printed once.
 * @throws TooManyWaiting
 * @throws Error where no browser is set, or where it fails or takes too long
 */
export async function print(html: string): Promise<Uint8Array<ArrayBuffer>> {
	const browser = program();
	if (!browser) throw new Error('POSTUP_CHROMIUM is not set');
	const known = printed.get(html);
	if (known) return known;
	const pdf = inTurn(() => printToPdf(browser, html));
	keep(html, pdf);
	return pdf;
}
