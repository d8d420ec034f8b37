/** The steps of an ingest at which it can be made to die. */
export const FAILPOINTS = [
	'raw-written',
	'raw-kept',
	'log-written',
	'log-appended',
	'parts-written',
	'parts-kept',
	'tables-written',
	'tables-verified',
	'tables-moved',
	'manifest-written',
	'manifest-created'
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

/** How a step can fail by itself: no room, a failing disk. */
export const FAILURES = ['ENOSPC', 'EIO'] as const;

/**
 * Where `POSTUP_FAILPOINT` names this step, dies as a power cut would; where it names a failure
 * behind it (`raw-written=ENOSPC`), fails as the disk would. Else only marks that it was reached.
 */
export function reach(step: Failpoint): void {
	performance.mark(step);
	const [chosen, failure] = (process.env.POSTUP_FAILPOINT ?? '').split('=');
	if (chosen !== step) return;
	if (!failure) process.kill(process.pid, 'SIGKILL');
	throw Object.assign(new Error(`${failure}: at ${step}`), { code: failure });
}
