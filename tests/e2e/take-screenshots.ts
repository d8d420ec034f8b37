import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '#pipelines/setup/build.js';
import { ensureChromium } from '#pipelines/setup/chromium.js';
import { freshWarehouse } from './server/demonstration.ts';
import { startServer } from './server/start-server.ts';

const FOLDER = fileURLToPath(new URL('../../.github/screenshots/', import.meta.url));
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

const PICTURES = [
	{ name: 'overview', path: '/en', viewport: DESK },
	{ name: 'e-services', path: '/en/e-services', viewport: DESK },
	{ name: 'recommendations', path: '/en/recommendations', viewport: DESK },
	{ name: 'hromada-phone', path: '/hromadas/UA48040250000044166', viewport: PHONE }
];

await ensureBuilt();
const executablePath = await ensureChromium();
mkdirSync(FOLDER, { recursive: true });
const warehouse = await freshWarehouse();
const server = await startServer(warehouse.folder);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
for (const { name, path, viewport } of PICTURES) {
	const page = await browser.newPage({ viewport, colorScheme: 'light' });
	await page.goto(server.origin + path, { waitUntil: 'networkidle' });
	await page.screenshot({ path: `${FOLDER}${name}.png` });
	await page.close();
}
await browser.close();
await server.stop();
warehouse.remove();
