import type { Snapshot } from '$lib/server/snapshots/snapshot.ts';

declare global {
	namespace App {
		interface Locals {
			/** Pinned for the whole request. */
			snapshot: Snapshot;
			/** Names the request in the log. */
			requestId: string;
		}
		interface Error {
			/** What to quote when asking for help; the log knows more by it. */
			id?: string;
		}
	}
}

export {};
