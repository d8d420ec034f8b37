import { watch, type FSWatcher } from 'node:fs';
import { snapshotsFolder } from './read-manifest.ts';

const POLL_MS = 15_000;
const SETTLE_MS = 100;

/**
 * Calls `refresh` soon after something appears among the manifests, and now and then in case the
 * file system does not tell; gives a function that ends it.
 */
export function watchSnapshots(root: string, refresh: () => Promise<unknown>): () => void {
	let watcher: FSWatcher | null = null;
	let settling: NodeJS.Timeout | undefined;
	const forget = () => {
		watcher?.close();
		watcher = null;
	};
	const settle = () => {
		clearTimeout(settling);
		settling = setTimeout(() => void refresh(), SETTLE_MS);
	};
	const listen = () => {
		try {
			watcher ??= watch(snapshotsFolder(root), { persistent: false }, settle).on('error', forget);
		} catch {
			watcher = null; // no warehouse yet: the poll looks again
		}
	};
	const poll = setInterval(() => {
		listen();
		void refresh();
	}, POLL_MS);
	poll.unref();
	listen();
	return () => {
		clearInterval(poll);
		clearTimeout(settling);
		forget();
	};
}
