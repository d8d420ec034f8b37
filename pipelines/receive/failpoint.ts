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

/** Dies as a power cut would where `POSTUP_FAILPOINT` names this step; else does nothing. */
export function reach(step: Failpoint): void {
	if (process.env.POSTUP_FAILPOINT === step) process.kill(process.pid, 'SIGKILL');
}
