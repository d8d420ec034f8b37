import { existsSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { printToPdf } from '#lib/server/print/chromium.ts';
import { documentOf } from '../../src/routes/brief/document.ts';
import { longBrief } from './long-brief.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

describe.skipIf(!existsSync(CHROMIUM))('the printed brief', () => {
	it.each(['uk', 'en'] as const)(
		'is one sheet though every name is as long as it gets (%s)',
		async (locale) => {
			overwriteGetLocale(() => locale);
			const pdf = await printToPdf(CHROMIUM, documentOf(longBrief(locale), locale));
			const { totalPages, text } = await extractText(await getDocumentProxy(pdf), {
				mergePages: true
			});
			expect(totalPages).toBe(1);
			const words = text.replace(/\s+/g, ' ');
			const { source, lists } = longBrief(locale);
			expect(words.replaceAll(' ', '')).toContain(source.address);
			expect(words).toContain(lists.overdue.entries[4]!.name.slice(0, 40));
		},
		90_000
	);
});
