import process from 'node:process';
import { log } from '../conduct/log.ts';
import { STANDARD_LIMITS } from '../engine/open-engine.ts';
import { Shelf } from './shelf.ts';
import { watchSnapshots } from './watch.ts';

const root = process.env.POSTUP_WAREHOUSE ?? 'data/warehouse';
const limits = {
	...STANDARD_LIMITS,
	memory: process.env.POSTUP_MEMORY ?? STANDARD_LIMITS.memory,
	threads: Number(process.env.POSTUP_THREADS ?? STANDARD_LIMITS.threads)
};

/** The snapshots that this process serves. */
export const shelf = new Shelf({ root, log, limits });

/** Opens the newest snapshot and keeps up with new ones until the process is told to stop. */
export async function startServing(): Promise<void> {
	await shelf.refresh();
	if (!shelf.current) log.error({ root }, 'no snapshot: pages cannot be answered yet');
	const unwatch = watchSnapshots(root, () => shelf.refresh());
	process.once('sveltekit:shutdown', () => {
		unwatch();
		void shelf.close();
	});
}
