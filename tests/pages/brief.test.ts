import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/domain/place.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { pngOf } from '#lib/server/draw/rasterise.ts';
import { briefOf } from '#lib/server/figures/brief/brief.ts';
import { defaultSelection } from '#lib/url/selection.ts';
import { documentOf } from '../../src/routes/brief/document.ts';
import { FONT_BYTES } from '../../src/routes/brief/fonts.ts';
import { LONGEST, messageOf } from '../../src/routes/brief/message-text.ts';
import { pictureOf } from '../../src/routes/brief/picture/picture.ts';
import { openFixture } from '../server/open-fixture.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';
import { plain, readerOf } from './hromada-reader.ts';
import { longBrief } from './long-brief.ts';

const LOCALES = ['uk', 'en'] as const satisfies Locale[];
const ORIGIN = 'https://postup.example';

/** The small oblast, with its share under the names that the brief is about. */
function content() {
	const ids = ['asc_residents_main', 'e_services_share', 'avg_waiting_time_min'];
	const [share] = SMALL_OBLAST.indicator!;
	const observed = SMALL_OBLAST.observation!.filter(({ indicator_id: id }) => id === 'share');
	return {
		...SMALL_OBLAST,
		indicator: ids.map((id, position) => ({ ...share!, id, position })),
		observation: ids.flatMap((id) => observed.map((row) => ({ ...row, indicator_id: id })))
	};
}

describe('the brief', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(content())));
	afterAll(() => fixture.close());

	const known = { periods: ['2025-Q4', '2026-Q1'], raions: ['R1', 'R2'], bases: ['2023-idp'] };
	const ask = (locale: Locale, raion: string | null = null) => {
		const reader = { ...readerOf(fixture.ask, locale), known };
		const selection = { ...defaultSelection(known), ...reader.selection, raion };
		return briefOf({ ...reader, selection }, fixture.manifest, ORIGIN);
	};

	it('says of what, when and where it is, and where the same numbers stay', async () => {
		const brief = await ask('en', 'R1');
		expect([brief.place, brief.period, brief.narrowed].map(String).map(plain)).toEqual([
			...['R1 raion', 'Q1 2026', '']
		]);
		const { asOf, madeOn } = brief.source;
		expect([asOf, madeOn].map(plain)).toEqual(['20 May 2026', '1 May 2026']);
		expect(brief.source).toMatchObject({
			...{ sequence: 1, demo: true },
			address: `${ORIGIN}/en/brief?raion=R1&snapshot=1`
		});
	});

	it('splits a change in two parts that sum to it as they are read', async () => {
		const { figures } = await ask('uk');
		const online = figures.find(({ id }) => id === 'e_services_share')!;
		const number = (text: string) => Number(text.replace('−', '-').replace(',', '.'));
		const [real, coverage] = online.parts.map(({ value }) => number(value));
		expect(real! + coverage!).toBeCloseTo(number(plain(online.change!).split(' ')[0]!), 9);
	});

	it('shows five of each list at most, and says of how many', async () => {
		const { lists } = await ask('uk');
		for (const list of Object.values(lists)) {
			expect(list.entries.length).toBeLessThanOrEqual(5);
			expect(list.total).toBeGreaterThanOrEqual(list.entries.length);
		}
		expect(lists.silent).toMatchObject({ total: 1, entries: [{ name: 'H1' }] });
		expect(lists.overdue.entries[0]).toHaveProperty('note');
	});

	it('fits a messenger with the longest names too, without marks that one would show', async () => {
		for (const locale of LOCALES) {
			overwriteGetLocale(() => locale);
			const texts = [messageOf(longBrief(locale), locale), messageOf(await ask(locale), locale)];
			for (const text of texts) {
				expect(text.length).toBeLessThanOrEqual(LONGEST);
				expect(text.replace(/https?:\S+/, '')).not.toMatch(/[*_#`[\]]|undefined|null/);
			}
		}
	});

	it('is the same picture, byte for byte, however often it is drawn', async () => {
		for (const locale of LOCALES) {
			overwriteGetLocale(() => locale);
			const svg = pictureOf(longBrief(locale), locale);
			const [first, again] = [await pngOf(svg, FONT_BYTES), await pngOf(svg, FONT_BYTES)];
			expect(Buffer.from(first).subarray(1, 4).toString()).toBe('PNG');
			expect(Buffer.compare(first, again)).toBe(0);
		}
	});

	it('is printed from a document that needs nothing from outside and runs no script', () => {
		const html = documentOf(longBrief('uk'), 'uk');
		for (const part of ['@font-face', '--paper', '.sheet .lists-four', '@page']) {
			expect(html.includes(part), part).toBe(true);
		}
		expect(/<script|@import|<link|\bsrc=|url\(['"]?(?!['"]?data:)/.exec(html)?.[0]).toBeUndefined();
	});
});
