import { expect, test } from '@playwright/test';
import { CHARTED, inLanguage, LANGUAGES } from './addresses.ts';

test.use({ javaScriptEnabled: false });

for (const language of LANGUAGES) {
	for (const address of CHARTED) {
		const path = inLanguage(address, language);
		test(`${path} holds its charts as SVG and their numbers as tables`, async ({ page }) => {
			await page.goto(path);
			const charts = page.locator('main svg');
			expect(await charts.count()).toBeGreaterThan(0);
			await expect(page.locator('main svg path, main svg rect').first()).toBeAttached();
			expect(await page.locator('main table').count()).toBeGreaterThan(0);
		});
	}
}

test('a filter is a form whose state is in the address', async ({ page }) => {
	await page.goto('/asc');
	const form = page.locator('form:has(select[name="period"])').first();
	await expect(form).toHaveAttribute('method', /get/i);
	const period = form.locator('select[name="period"]');
	const values = await period
		.locator('option')
		.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
	const shown = await period.inputValue();
	const chosen = values.find((value) => value !== '' && value !== shown)!;
	if (!(await period.isVisible()))
		await page.locator('details:has(form) > summary').first().click();
	await period.selectOption(chosen);
	await form.locator('button[type="submit"], button:not([type])').first().click();
	await expect(page).toHaveURL(new RegExp(`period=${chosen}`));
	await expect(page.locator('select[name="period"]').first()).toHaveValue(chosen);
});

test('a raion chosen changes the numbers', async ({ page }) => {
	await page.goto('/asc');
	const whole = await page.locator('main').innerText();
	await page.goto('/asc?raion=UA48080000000082320');
	expect(await page.locator('main').innerText()).not.toBe(whole);
});
