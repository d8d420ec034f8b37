import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './addresses.ts';

const WIDTHS = [360, 1440];
const SCHEMES = ['light', 'dark'] as const;

test.describe.configure({ timeout: 180_000 });

for (const { path } of PAGES) {
	test(`${path} shows axe no violation, light and dark, narrow and wide`, async ({ page }) => {
		const found = new Set<string>();
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 });
			for (const colorScheme of SCHEMES) {
				await page.emulateMedia({ colorScheme });
				await page.goto(path, { waitUntil: 'load' });
				const { violations } = await new AxeBuilder({ page }).analyze();
				for (const { id, nodes } of violations) {
					found.add(`${width} px, ${colorScheme}: ${id}: ${nodes[0]?.html}`);
				}
			}
		}
		expect([...found]).toEqual([]);
	});
}
