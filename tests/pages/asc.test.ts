import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/domain/place.ts';
import { accessOf } from '../../src/routes/asc/access.ts';
import { coverageOf } from '../../src/routes/asc/coverage.ts';
import { gapsOf } from '../../src/routes/asc/gaps.ts';
import { officesOf } from '../../src/routes/asc/offices.ts';
import { placesOf } from '../../src/routes/asc/places.ts';
import { realRegisterOf } from '../../src/routes/asc/real-register.ts';
import { openFixture } from '../server/open-fixture.ts';
import { ASC_OBLAST } from './asc-oblast.ts';
import { plain, readerOf } from './hromada-reader.ts';

describe('the page of ASC coverage', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(ASC_OBLAST)));
	afterAll(() => fixture.close());

	const reader = (locale?: Locale, period?: string) => readerOf(fixture.ask, locale, period);

	it('takes a main office for access unless the address says otherwise', () => {
		expect(accessOf(new URLSearchParams('access=any_point'))).toBe('any_point');
		expect(accessOf(new URLSearchParams('access=nearby'))).toBe('main_office');
	});

	it('says who is covered, and who gained and lost access in a year', async () => {
		const uk = await coverageOf(reader(), 'main_office');
		expect(plain(uk.headline)).toBe(
			'ЦНАП діє там, де живе 70,0 % жителів. Без нього лишаються 2 громади'
		);
		expect(uk.lede).toEqual([
			'За рік доступ з’явився в громаді: Первомайська (міська).',
			'Втратила доступ: Степова.'
		]);
		const en = await coverageOf(reader('en'), 'main_office');
		expect(en.headline).toBe(
			'An ASC works where 70.0% of residents live. 2 hromadas remain without one'
		);
	});

	it('says so where nothing is known of the period', async () => {
		const { headline, lede } = await coverageOf(reader('uk', '2024-Q1'), 'main_office');
		expect(headline).toBe('За цей період реєстр ЦНАП не надійшов');
		expect(lede).toEqual(['Про 4 громади з 4 відомостей немає.']);
	});

	it('draws no hromada of which nothing is known as one without access', async () => {
		const { tiles, without } = await placesOf(reader('uk', '2024-Q1'), 'main_office');
		expect(tiles.every(({ value, absence }) => value === null && absence !== null)).toBe(true);
		expect(without).toEqual([]);
	});

	it('sorts hromadas without an ASC by residents and says what they have instead', async () => {
		const { table, title } = await gapsOf(reader());
		const rows = table.rows.map(([name, , residents, instead]) => [name, residents, instead]);
		expect(rows.map(([, ...rest]) => rest.map((cell) => plain(String(cell))))).toEqual([
			['2 000', '2 віддалені робочі місця'],
			['1 000', '1 точку призупинено']
		]);
		expect(rows[0]?.[0]).toMatchObject({ text: 'Первомайська (селищна)' });
		expect(title).toBe('Громад без ЦНАП — 2: 1 має іншу точку доступу, 1 — жодної');
	});

	it('finds offices by name, address and hromada, however the apostrophe is written', async () => {
		const count = async (sought: string) =>
			(await officesOf(reader(), sought)).groups.flatMap(({ offices }) => offices).length;
		expect(await count('')).toBe(5);
		expect(await count("кам'янської")).toBe(1);
		expect(await count('ВЯЗІВСЬКА 3')).toBe(5);
		expect(await count('pervomaiska')).toBe(3);
		expect(await count('немає такого')).toBe(0);
	});

	it('keeps the real register apart, by the residents of its own time', async () => {
		const register = await realRegisterOf(reader('en'));
		expect(register?.facts.map(({ figure }) => figure)).toEqual([
			...['2', '1 of 4', '40.0%', '8', '20.0 / 20.0 / 20.0']
		]);
		expect(register?.base).toContain('S2022');
	});
});
