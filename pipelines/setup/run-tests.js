import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';
import { endWith } from './end.js';
import { ensureInstalled } from './install.js';
import { say, withProgress } from './progress.js';
import { ROOT } from './root.js';
import { REPORTS, STEPS } from './test-steps.js';

/** @param {import('./tally.js').Tally} tally */
const summary = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** `npm test`: the set-up, then every check of the project; each runs though another failed. */
export function runTests() {
	return endWith(async () => {
		await ensureInstalled();
		const env = { CHROMIUM_PATH: await ensureChromium() };
		mkdirSync(join(ROOT, REPORTS), { recursive: true });
		const total = { passed: 0, failed: 0, skipped: 0 };
		for (const { title, work } of STEPS) {
			const { tally, output } = await withProgress(
				title,
				() => work(env),
				({ tally }) => tally.failed === 0
			);
			total.passed += tally.passed;
			total.failed += tally.failed;
			total.skipped += tally.skipped;
			if (tally.failed > 0 || (tally.passed === 1 && output.includes('not checked'))) say(output);
			say(`  ${summary(tally)}${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
		}
		if (total.skipped > 0) say(`\n${total.skipped} skipped`);
		say(`\n${summary(total)}`);
		return total.failed === 0 ? 0 : 1;
	});
}
