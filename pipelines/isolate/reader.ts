/** A process that reads files for another, so that none can do harm to more than itself. */
import { closeSync } from 'node:fs';
import { FetchedFile, isFetchable } from './fetched-file.ts';
import { COPY_TOLD_ON, type Said, type Told } from './task.ts';
import { setWatchdog, watched } from './watched.ts';

/**
 * Memory beyond which a process gives back what it no longer needs before it takes another file.
 * One that needs more for what it keeps is worn: it would leave too little for a file.
 */
const TIDY_BYTES = 176 * 2 ** 20;

// Whoever sent for the answer may be gone.
const say = (said: Said) => process.send!(said, () => {});

/** Whether this process holds more than it may between files, although it gave back what it could. */
function isWorn(): boolean {
	if (process.memoryUsage.rss() <= TIDY_BYTES) return false;
	globalThis.gc?.();
	return process.memoryUsage.rss() > TIDY_BYTES;
}

/** The file that is fetched before anything is asked of it. */
let fetched: FetchedFile | null = null;

function beginToFetch(path: string, copyTo: string): void {
	const copy = { to: copyTo, toldOn: COPY_TOLD_ON };
	try {
		fetched = isFetchable(path) ? new FetchedFile(path, copy) : null;
	} catch {
		// It is read in its turn, and says then why it cannot be.
		fetched = null;
	}
	if (!fetched) closeSync(copy.toldOn);
}

async function hear(told: Told): Promise<void> {
	if ('fetch' in told) return beginToFetch(told.fetch, told.copyTo);
	// Much code, which is loaded while the first file is fetched.
	const { learn, perform } = await import('./perform.ts');
	if ('knowledge' in told) {
		learn(told.knowledge);
		setWatchdog();
		say({ ready: true });
		return;
	}
	const own = fetched;
	fetched = null;
	const ended = await watched(told.task.limits, () => perform(told.task, own));
	say({ ended, isWorn: isWorn() });
}

process.on('message', (told: Told) => void hear(told));
process.on('disconnect', () => process.exit());
