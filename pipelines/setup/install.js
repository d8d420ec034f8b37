import { isDone, npm, run } from './command.js';
import { contentHash } from './content-hash.js';
import { explain } from './failure.js';
import { withProgress } from './progress.js';
import { isCurrent, writeStamp } from './stamp.js';

const STAMP = 'node_modules/.installed';

/** Binaries differ by system, so node_modules carried to another one is stale too. */
const mark = () => `${contentHash(['package-lock.json'])} ${process.platform}-${process.arch}`;

/** Records that node_modules now holds what package-lock.json asks for. */
export function stampInstall() {
	writeStamp(STAMP, mark());
}

/** Installs where node_modules is missing or not that of package-lock.json. */
export async function ensureInstalled() {
	if (isCurrent(STAMP, mark())) return;
	const install = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
	const env = { npm_config_fetch_retries: '2', npm_config_fetch_retry_maxtimeout: '10000' };
	const outcome = await withProgress(
		'Installing packages (npm ci)',
		() => run(install, { env }),
		isDone
	);
	if (!isDone(outcome)) throw explain('Installing packages', outcome.output);
	stampInstall();
}
