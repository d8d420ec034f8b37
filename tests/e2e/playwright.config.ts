import { defineConfig, devices } from '@playwright/test';

/** Chromium as it runs without a display; as root it cannot build its sandbox. */
const flags = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--font-render-hinting=none',
	'--disable-lcd-text'
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: '.',
	outputDir: '../.output/playwright',
	globalSetup: './server/global-setup.ts',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
	expect: {
		timeout: 10_000,
		toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled' }
	},
	timeout: 60_000,
	reporter: [['line'], ['json', { outputFile: '../.output/playwright.json' }]],
	use: {
		...devices['Desktop Chrome'],
		baseURL: process.env.POSTUP_TEST_ORIGIN,
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH || undefined,
			args: isRoot ? [...flags, '--no-sandbox'] : flags
		}
	}
});
