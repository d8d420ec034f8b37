import { expect, test } from '@playwright/test';
import { inLanguage } from './addresses.ts';
import { freshWarehouse, type TemporaryWarehouse } from './server/demonstration.ts';
import { startServer, type RunningServer } from './server/start-server.ts';

/** The first screen of each kind of page: in Ukrainian and light on a desk, in English and dark on a phone. */
const PAGES = {
	overview: '/',
	asc: '/asc',
	'e-services': '/e-services',
	recommendations: '/recommendations',
	hromada: '/hromadas/UA48040250000044166',
	indicator: '/indicators/services_per_1000_residents',
	reporting: '/reporting',
	brief: '/brief'
};
const LOOKS = [
	{ look: 'desk', language: 'uk', scheme: 'light', viewport: { width: 1280, height: 900 } },
	{ look: 'phone', language: 'en', scheme: 'dark', viewport: { width: 390, height: 844 } }
] as const;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let warehouse: TemporaryWarehouse;
let server: RunningServer;

test.beforeAll(async () => {
	warehouse = await freshWarehouse();
	server = await startServer(warehouse.folder, ['--import', './tests/e2e/server/still-clock.js']);
});

test.afterAll(async () => {
	await server.stop();
	warehouse.remove();
});

for (const { look, language, scheme, viewport } of LOOKS) {
	for (const [name, path] of Object.entries(PAGES)) {
		test(`${name} looks on a ${look} as it was reviewed`, async ({ browser }) => {
			const page = await browser.newPage({ viewport, colorScheme: scheme });
			await page.goto(server.origin + inLanguage(path, language), { waitUntil: 'networkidle' });
			await page.evaluate(() => document.fonts.ready);
			await expect(page).toHaveScreenshot(`${name}-${look}.png`);
			await page.close();
		});
	}
}
