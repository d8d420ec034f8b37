import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, tool } from './command.js';
import { Failure } from './failure.js';
import { say, withProgress } from './progress.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
	'/usr/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** @param {string} path */
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** @returns {string | undefined} */
function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...ELSEWHERE].find(isProgram);
}

/** @returns {Promise<string | undefined>} the one that Playwright has downloaded before */
async function downloaded() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function download() {
	const install = tool('@playwright/test/cli.js', 'install', 'chromium');
	await withProgress('Downloading Chromium (Playwright)', () =>
		run(install, { timeoutMs: 180_000 })
	);
	return downloaded();
}

async function fromDebian() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	await withProgress('Installing Chromium (apt-get)', async () => {
		const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 };
		await run(['apt-get', 'update', '-qq'], quiet);
		await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
	});
	return installed();
}

/**
 * @returns {Promise<string>} path of a Chromium, installed here where there was none
 * @throws {Failure} where none can be had
 */
export async function ensureChromium() {
	const asked = process.env.CHROMIUM_PATH;
	if (asked !== undefined && !isProgram(asked)) {
		throw new Failure(`CHROMIUM_PATH names no program that can be run: ${asked}`);
	}
	const path =
		asked ?? installed() ?? (await downloaded()) ?? (await download()) ?? (await fromDebian());
	if (path === undefined) {
		throw new Failure(
			'No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.'
		);
	}
	say(`✓ Chromium: ${path}`);
	return path;
}
