import { audit } from './audit.js';
import { npm, run, tool } from './command.js';
import { ensureBuilt } from './build.js';
import { Failure } from './failure.js';
import { tallyPlaywright, tallyVitest } from './tally.js';

export const REPORTS = 'tests/.output';

/**
 * @typedef {object} StepOutcome
 * @property {import('./tally.js').Tally} tally
 * @property {string} output shown where something failed
 */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(env: Record<string, string>) => Promise<StepOutcome>} work
 */

/**
 * @param {boolean} isPassed
 * @param {string} [output]
 * @returns {StepOutcome} of a step that is one check
 */
const verdict = (isPassed, output = '') => ({
	tally: { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 },
	output
});

/**
 * @param {string} title
 * @param {() => string[]} command
 * @returns {Step}
 */
const check = (title, command) => ({
	title,
	work: async () => {
		const { code, output } = await run(command());
		return verdict(code === 0, output);
	}
});

/** @type {Step} */
const facts = {
	title: 'Unit and integration tests (Vitest)',
	work: async (env) => {
		const report = `${REPORTS}/vitest.json`;
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
		const { code, output } = await run(tool('vitest/vitest.mjs', 'run', ...reporters), {
			env
		});
		return { tally: tallyVitest(report, code), output };
	}
};

/** @type {Step} */
const building = {
	title: 'Production build',
	work: async () => {
		try {
			await ensureBuilt();
			return verdict(true);
		} catch (error) {
			if (error instanceof Failure) return verdict(false, error.message);
			throw error;
		}
	}
};

/** @type {Step} */
const pages = {
	title: 'Pages in Chromium and byte budgets (Playwright)',
	work: async (env) => {
		const config = 'tests/e2e/playwright.config.ts';
		const { code, output } = await run(tool('@playwright/test/cli.js', 'test', '-c', config), {
			env
		});
		return { tally: tallyPlaywright(`${REPORTS}/playwright.json`, code), output };
	}
};

/** @type {Step} */
const auditing = {
	title: 'Known vulnerabilities (npm audit)',
	work: async () => {
		const { isPassed, output } = await audit();
		return verdict(isPassed, output);
	}
};

/** In the order in which they are quickest to tell of a fault. @type {Step[]} */
export const STEPS = [
	check('Format (Prettier)', () => tool('prettier/bin/prettier.cjs', '--check', '.')),
	check('Messages compile (Paraglide)', () => npm('run', '--silent', 'messages')),
	check('Kit types (svelte-kit sync)', () => tool('@sveltejs/kit/svelte-kit.js', 'sync')),
	check('Lint (ESLint)', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
	check('Components (svelte-check)', () => tool('svelte-check/bin/svelte-check')),
	check('Types (tsc)', () => tool('typescript/bin/tsc', '--noEmit')),
	facts,
	building,
	pages,
	auditing
];
