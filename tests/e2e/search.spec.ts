import { expect } from '@playwright/test';
import { test } from './watched-page.ts';

const BASHTANKA = 'UA48020010000091496';

test('the key / leads from any page to a hromada, in the wrong layout too', async ({
	page,
	watch
}) => {
	await page.goto('/asc?period=2026-Q1', { waitUntil: 'networkidle' });
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox', { name: 'Шукати на сайті' })).toBeFocused();
	await page.keyboard.type(',finfyrf');
	await expect(page.getByRole('option').first()).toContainText('Баштанська');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`/hromadas/${BASHTANKA}\\?period=2026-Q1$`));
	expect(watch.complaints).toEqual([]);
});

test('the key / is a letter where text is typed, and nothing where it was turned off', async ({
	page
}) => {
	await page.goto('/search', { waitUntil: 'networkidle' });
	await page.getByRole('searchbox').fill('');
	await page.getByRole('searchbox').press('/');
	await expect(page.getByRole('searchbox')).toHaveValue('/');
	await page.getByRole('checkbox').uncheck();
	await page.goto('/', { waitUntil: 'networkidle' });
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox', { name: 'Шукати на сайті' })).not.toBeFocused();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the search answers as a page', async ({ page }) => {
		await page.goto('/en');
		await page.getByRole('search').getByRole('combobox').fill('waiting');
		await page.getByRole('search').getByRole('combobox').press('Enter');
		await expect(page).toHaveURL(/\/en\/search\?q=waiting$/);
		await page.getByRole('link', { name: /waiting/i }).click();
		await expect(page).toHaveURL(/\/en\/indicators\/avg_waiting_time_min/);
	});
});
