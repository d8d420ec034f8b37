import { expect, test, type Locator, type Page } from '@playwright/test';

type Follow = (page: Page, link: Locator) => Promise<void>;

const byPointer: Follow = async (_page, link) => link.click();

/** Tabs from where the focus is to the link, and presses Enter. */
const byKeyboard: Follow = async (page, link) => {
	const isFocused = () => link.evaluate((element) => element === document.activeElement);
	for (let stops = 0; stops < 400 && !(await isFocused()); stops++)
		await page.keyboard.press('Tab');
	expect(await isFocused()).toBe(true);
	await page.keyboard.press('Enter');
};

/** The first link of the list under a heading. */
const firstUnder = (page: Page, heading: string) =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
		.getByRole('listitem')
		.first()
		.getByRole('link');

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** What leadership does with the overview: why, who, since when, what is overdue, take it along. */
async function walk(page: Page, follow: Follow): Promise<void> {
	await page.goto('/');
	await follow(page, page.getByRole('link', { name: 'Що це: Звернення, подані онлайн' }));
	await expect(title(page)).toContainText('Звернення, подані онлайн');
	await expect(page.getByText(/За квартал [+−].* у тих самих .* громад/)).toBeVisible();

	await page.goto('/');
	const laggard = firstUnder(page, 'Відстають від подібних');
	const name = await laggard.innerText();
	await follow(page, laggard);
	await expect(title(page)).toContainText(name);

	await page.goto('/');
	const silent = firstUnder(page, 'Мовчать');
	const mute = await silent.innerText();
	await follow(page, silent);
	await expect(title(page)).toContainText(mute);
	await expect(page.getByText(/Не надійшл/).first()).toBeVisible();

	await page.goto('/');
	const overdue = firstUnder(page, 'Прострочені рекомендації');
	const task = await overdue.innerText();
	await follow(page, overdue);
	await expect(title(page)).toContainText(task);
	await expect(page.getByText(/прострочено/i).first()).toBeVisible();

	await page.goto('/');
	await follow(page, page.getByRole('link', { name: /^Стисло на один аркуш/ }).first());
	await expect(page).toHaveURL(/\/brief/);
	await expect(title(page)).toBeVisible();
}

test('ten minutes of leadership, by pointer, with the brief printed on one sheet', async ({
	page
}) => {
	await walk(page, byPointer);
	const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('ten minutes of leadership, by keyboard alone', async ({ page }) => {
	await walk(page, byKeyboard);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('ten minutes of leadership', async ({ page }) => {
		await walk(page, byPointer);
	});
});
