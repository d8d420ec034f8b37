import { expect, test, type Response } from '@playwright/test';
import { PAGES } from './addresses.ts';

/** Compressed bytes that one page may cost a reader who comes for the first time. */
const BUDGETS = { document: 60_000, script: 60_000, stylesheet: 14_000, font: 120_000 };
type Kind = keyof typeof BUDGETS;

const kindOf = (answer: Response) => answer.request().resourceType() as Kind;

for (const { path } of PAGES) {
	test(`${path} stays within its bytes`, async ({ page }) => {
		const answers: Response[] = [];
		page.on('response', (answer) => answers.push(answer));
		await page.goto(path, { waitUntil: 'networkidle' });
		const spent = { document: 0, script: 0, stylesheet: 0, font: 0 };
		for (const answer of answers) {
			const { responseBodySize } = await answer.request().sizes();
			if (kindOf(answer) in spent) spent[kindOf(answer)] += responseBodySize;
		}
		expect(spent.document).toBeGreaterThan(0);
		for (const kind of Object.keys(BUDGETS) as Kind[]) {
			expect(spent[kind], kind).toBeLessThanOrEqual(BUDGETS[kind]);
		}
	});
}

test('pages are sent compressed to whoever can read that', async ({ request }) => {
	for (const encoding of ['br', 'gzip']) {
		const answer = await request.get('/', { headers: { 'accept-encoding': encoding } });
		expect(answer.headers()['content-encoding']).toBe(encoding);
	}
});
