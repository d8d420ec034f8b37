import { ensureBuilt } from '#pipelines/setup/build.js';
import { ensureChromium } from '#pipelines/setup/chromium.js';
import { run, tool } from '#pipelines/setup/command.js';

/* Takes anew what pictures.spec.ts compares with; look at each before it is committed. */
await ensureBuilt();
const env = { CHROMIUM_PATH: await ensureChromium() };
const config = 'tests/e2e/playwright.config.ts';
const only = ['pictures.spec.ts', '--update-snapshots=all'];
const { output } = await run(tool('@playwright/test/cli.js', 'test', '-c', config, ...only), {
	env
});
process.stdout.write(output);
