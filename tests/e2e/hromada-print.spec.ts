import { expect, test } from '@playwright/test';
import { inLanguage, LANGUAGES } from './addresses.ts';

const PROFILES = [
	['the most offices', 'UA48020190000083597'],
	['the longest name', 'UA48060170000025778'],
	['active hostilities', 'UA48060250000061313'],
	['a recommendation of its own', 'UA48040250000044166'],
	['no office at all', 'UA48020090000069919']
] as const;
const LEFT_OUT = { uk: 'На аркушах немає', en: 'Not on these sheets' };

for (const language of LANGUAGES) {
	for (const [what, code] of PROFILES) {
		test(`the profile with ${what} fills two sheets in ${language}`, async ({ page }) => {
			await page.goto(inLanguage(`/hromadas/${code}`, language));
			const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
			expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
			await page.emulateMedia({ media: 'print' });
			const paper = page.getByText(LEFT_OUT[language]);
			await expect(paper).toBeVisible();
			await expect(paper).toContainText(page.url());
		});
	}
}
