import { isDone, run, tool } from './command.js';
import { contentHash } from './content-hash.js';
import { explain } from './failure.js';
import { withProgress } from './progress.js';
import { isCurrent, writeStamp } from './stamp.js';

const STAMP = 'build/.source';
const SOURCE = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** Builds where the build is missing or not made of this source. */
export async function ensureBuilt() {
	const mark = contentHash(SOURCE);
	if (isCurrent(STAMP, mark)) return;
	const build = tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
	const outcome = await withProgress('Building the pages', () => run(build), isDone);
	if (!isDone(outcome)) throw explain('Building the pages', outcome.output);
	writeStamp(STAMP, mark);
}
