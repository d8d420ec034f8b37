import { expect } from '@playwright/test';
import { PAGES } from './addresses.ts';
import { test } from './watched-page.ts';

for (const { path, language } of PAGES) {
	test(`${path} opens whole, in its language, from its own origin alone`, async ({
		page,
		watch
	}) => {
		const answer = await page.goto(path, { waitUntil: 'networkidle' });
		expect(answer?.status()).toBe(200);
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		expect(await page.title()).not.toBe('');
		expect(watch).toEqual({ complaints: [], strangers: [] });
	});

	test(`${path} fits a screen of 320 pixels`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.goto(path);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBeLessThanOrEqual(0);
	});

	test(`${path} says of which snapshot it is`, async ({ request }) => {
		const answer = await request.get(path);
		const id = answer.headers()['x-snapshot'];
		expect(id).toMatch(/^[0-9a-f]{16}$/);
		expect(await answer.text()).toContain(`data-snapshot="${id}"`);
	});
}

test('every page leads to the five places and to the other language', async ({ page }) => {
	await page.goto('/asc?period=2026-Q1');
	for (const path of ['/', '/asc', '/e-services', '/recommendations', '/hromadas']) {
		await expect(page.locator(`header a[href^="${path}"]`).first()).toBeAttached();
	}
	await page.locator('header a[hreflang="en"]').first().click();
	await expect(page).toHaveURL(/\/en\/asc\?period=2026-Q1$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the first Tab leads past the header', async ({ page }) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	const focused = page.locator(':focus');
	await expect(focused).toBeVisible();
	const target = await focused.getAttribute('href');
	expect(target).toMatch(/^#/);
	await page.keyboard.press('Enter');
	await expect(page.locator(`main${target}, main ${target}`)).toHaveCount(1);
});

test('demonstration data is called so on every page', async ({ request }) => {
	for (const { path, language } of PAGES) {
		const text = await (await request.get(path)).text();
		expect(text, path).toMatch(language === 'uk' ? /демонстраційн/i : /demonstration/i);
	}
});

test('a recommendation has a page with its history', async ({ page }) => {
	await page.goto('/recommendations');
	await page.locator('main a[href^="/recommendations/"]').first().click();
	await expect(page).toHaveURL(/\/recommendations\/.+/);
	await expect(page.locator('h1')).toHaveCount(1);
});

test('an unknown address is told in words and in both languages', async ({ page }) => {
	for (const [path, language] of [
		['/nowhere', 'uk'],
		['/en/nowhere', 'en'],
		['/hromadas/UA00000000000000000', 'uk'],
		['/indicators/none', 'uk']
	] as const) {
		const answer = await page.goto(path);
		expect(answer?.status(), path).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('h1')).toHaveCount(1);
	}
});
