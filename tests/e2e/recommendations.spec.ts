import { expect, test } from '@playwright/test';

test.describe('the register without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('is narrowed by a form whose state is in the address, and says so in words', async ({
		page
	}) => {
		await page.goto('/en/recommendations');
		const form = page.locator('#choose form');
		await form.getByLabel('Standing').selectOption('overdue');
		await form.getByRole('button').click();
		await expect(page).toHaveURL(/state=overdue/);
		const words = page.locator('#choose').getByRole('status');
		await expect(words).toContainText(/Shown: \d+ recommendations? of \d+ — standing: overdue/);
		const [shown] = /\d+/.exec(await words.innerText())!;
		await expect(page.locator('#register article')).toHaveCount(Number(shown));
		await expect(page.locator('#register article', { hasText: /overdue by/ })).toHaveCount(
			Number(shown)
		);
	});

	test('is grouped by objective, narrowed as before', async ({ page }) => {
		await page.goto('/recommendations?state=done');
		await page.locator('#register nav').getByText('за цілями').click();
		await expect(page).toHaveURL(/state=done&group=objective/);
		await expect(page.locator('#register .group').first()).toContainText(/підтверджено \d+ з \d+/);
	});
});

test('the quadrants and the timeline have a table and a file of the same numbers', async ({
	page,
	request
}) => {
	await page.goto('/en/recommendations');
	for (const id of ['outcomes', 'timeline']) {
		const figure = page.locator(`#${id}`);
		const total = await page.locator('#register article').count();
		await expect(figure.locator('details table tbody tr')).toHaveCount(total);
		const address = await figure.locator('a[download]').getAttribute('href');
		const file = await request.get(address!);
		expect(file.status()).toBe(200);
		expect((await file.text()).split('\r\n').length).toBeGreaterThan(total);
	}
});

test('a refused report is told on the register and on its recommendation', async ({ page }) => {
	await page.goto('/en/recommendations');
	const refused = page.locator('#refused li').first();
	await expect(refused).toContainText(/row \d+/);
	await refused.getByRole('link').click();
	await expect(page.locator('main')).toContainText('Refused');
});
