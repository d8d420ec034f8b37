import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodsOf } from '../../src/routes/indicators/national-index/methods.ts';
import type { Content } from '../server/fixture-snapshot.ts';
import { openFixture } from '../server/open-fixture.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';
import { plain, readerOf } from './hromada-reader.ts';

const published = (
	method: string,
	period: string,
	territory: string,
	value: number,
	rank: number | null = null
) => ({
	...{ index_id: 'region_dti', index_name_uk: 'Індекс', index_name_en: 'Index' },
	...{ method, period, territory_uk: territory, territory_en: territory },
	...{ scale: method === '2025' ? '0-100' : '0-1', value, rank },
	source_url: 'https://example.org/news/1'
});

const CONTENT: Content = {
	...SMALL_OBLAST,
	published_index: [
		published('2022-2023', '2023', 'Ukraine (average)', 0.632),
		published('2022-2023', '2022', 'Ukraine (average)', 0.65),
		published('2025', '2025-Q2', 'O', 35.99, 16),
		published('2025', '2025-Q2', 'Other', 54, 1)
	]
};

describe('the national index', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(CONTENT)));
	afterAll(() => fixture.close());

	it('keeps the values of each method apart', async () => {
		const methods = await methodsOf(readerOf(fixture.ask));
		expect(methods.map(({ title, most }) => [title, most])).toEqual([
			['Метод 2022–2023', 1],
			['Метод 2025', 100]
		]);
		expect(methods[0]?.releases.map(({ period }) => period)).toEqual(['2022', '2023']);
	});

	it('says what is known of the oblast, and where nothing is', async () => {
		const [old, now] = await methodsOf(readerOf(fixture.ask));
		expect(old?.own).toBe('O: оприлюдненого значення за цим методом не знайдено.');
		expect(plain(now?.own ?? '')).toBe('O: 35,99 (II квартал 2025), місце 16.');
	});

	it('writes values with the decimals that were published', async () => {
		const [, now] = await methodsOf(readerOf(fixture.ask));
		expect(now?.releases[0]?.bars.map(({ text, kind }) => [text, kind])).toEqual([
			['54', 'other'],
			['35,99', 'own']
		]);
	});

	it('names the source of every value', async () => {
		const [old] = await methodsOf(readerOf(fixture.ask));
		expect(old?.table.rows[0]?.at(-1)).toEqual({
			text: 'example.org',
			href: 'https://example.org/news/1'
		});
	});
});
