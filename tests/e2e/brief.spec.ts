import { existsSync } from 'node:fs';
import { chromium, expect, request as requests, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { inLanguage, LANGUAGES } from './addresses.ts';
import { freshWarehouse, type TemporaryWarehouse } from './server/demonstration.ts';
import { startServer, type RunningServer } from './server/start-server.ts';

const CHROMIUM = process.env.CHROMIUM_PATH || chromium.executablePath();
const RAIONS = [
	...['UA48020000000033544', 'UA48040000000011780'],
	...['UA48060000000094390', 'UA48080000000082320']
];
const PLACES = ['', ...RAIONS.map((code) => `?raion=${code}`)];
/** All that can narrow a selection, in its longest words. */
const NARROWED = '?type=settlement&territory=controlled&base=2022&period=2026-Q2';

async function sheetsOf(pdf: Buffer) {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { totalPages, text } = await extractText(document, { mergePages: true });
	return { totalPages, text: text.replace(/\s+/g, ' ') };
}

test.describe('a server with a browser of its own', () => {
	test.describe.configure({ mode: 'serial', timeout: 240_000 });
	test.skip(!existsSync(CHROMIUM), 'no Chromium to print with');
	let server: RunningServer;
	let warehouse: TemporaryWarehouse;

	test.beforeAll(async () => {
		warehouse = await freshWarehouse();
		process.env.POSTUP_CHROMIUM = CHROMIUM;
		server = await startServer(warehouse.folder);
		delete process.env.POSTUP_CHROMIUM;
	});
	test.afterAll(async () => {
		await server.stop();
		warehouse.remove();
	});

	for (const language of LANGUAGES) {
		test(`prints one sheet of the oblast and of each raion (${language})`, async ({ page }) => {
			for (const query of [...PLACES, NARROWED]) {
				const path = inLanguage('/brief', language);
				await page.goto(`${server.origin}${path}${query}`);
				const answer = await page.request.get(`${server.origin}${path}.pdf${query}`);
				expect(answer.headers()['content-type']).toBe('application/pdf');
				const { totalPages, text } = await sheetsOf(await answer.body());
				expect(totalPages, query).toBe(1);
				const heading = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
				expect(text, query).toContain(heading.replace(/\s+/g, ' '));
				const own = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
				expect(own.totalPages, `${query}, from the reader’s browser`).toBe(1);
				expect(own.text).toContain(heading.replace(/\s+/g, ' '));
			}
		});
	}

	test('draws the same picture as another server does, byte for byte', async ({ baseURL }) => {
		const pictures = [];
		for (const origin of [server.origin, baseURL!]) {
			const reader = await requests.newContext({ extraHTTPHeaders: { host: 'postup.example' } });
			const answer = await reader.get(`${origin}/brief.png?raion=${RAIONS[0]}`);
			expect(answer.headers()['content-type']).toBe('image/png');
			pictures.push(await answer.body());
			await reader.dispose();
		}
		expect(Buffer.compare(pictures[0]!, pictures[1]!)).toBe(0);
	});

	test('takes a hostile query for none', async ({ request }) => {
		const hostile = '?raion=--print-to-pdf%3D/tmp/x&period=$(id)&type=%22;id;%22&territory=%00';
		const answers = await Promise.all(
			['', hostile].map((query) => request.get(`${server.origin}/en/brief.pdf${query}`))
		);
		const [plain, other] = await Promise.all(
			answers.map(async (answer) => (await sheetsOf(await answer.body())).text)
		);
		expect(other).toBe(plain);
	});
});

test.describe('a server without a browser', () => {
	for (const language of LANGUAGES) {
		test(`says how to print instead (${language})`, async ({ page, request }) => {
			const path = inLanguage('/brief', language);
			const answer = await request.get(`${path}.pdf`);
			expect(answer.status()).toBe(501);
			expect(await answer.text()).toContain(`${path} `);
			await page.goto(path);
			await expect(page.getByRole('link', { name: 'PDF' })).toHaveCount(0);
			await expect(page.getByText(/PDF/)).toBeVisible();
		});
	}

	test('gives a text short enough to send, in the reader’s language', async ({ request }) => {
		for (const [path, letters] of [
			['/brief.txt', /[а-яіїєґ]{4}/i],
			['/en/brief.txt', /^[^а-яіїєґ]*$/i]
		] as const) {
			for (const query of PLACES) {
				const text = await (await request.get(path + query)).text();
				expect(text.trim().length, path + query).toBeLessThanOrEqual(900);
				expect(text).toMatch(letters);
				expect(text).toContain('snapshot=');
			}
		}
	});

	test('copies that text on request, and needs no script but for that', async ({ browser }) => {
		const context = await browser.newContext({
			permissions: ['clipboard-write', 'clipboard-read']
		});
		const page = await context.newPage();
		await page.goto('/brief', { waitUntil: 'networkidle' });
		await page.getByRole('button', { name: 'Скопіювати' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Скопійовано' })).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe((await page.locator('blockquote').innerText()).replace(/\r/g, ''));
		await context.close();
		const plain = await browser.newContext({ javaScriptEnabled: false });
		const bare = await plain.newPage();
		await bare.goto('/brief');
		await expect(bare.getByRole('button', { name: 'Надрукувати' })).toBeHidden();
		await expect(bare.locator('blockquote')).toBeVisible();
		await plain.close();
	});
});
