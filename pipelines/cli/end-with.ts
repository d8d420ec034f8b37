import { UnreadableInput } from '#pipelines/receive/incoming.ts';
import { UnreadFile } from '#pipelines/isolate/reading-pool.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { notices } from './output.ts';
import { storageSentence } from './storage-failure.ts';

/** Runs a command; its answer, or the kind of its failure, is how the process ends. */
export async function endWith(command: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await command();
	} catch (error) {
		const storage = storageSentence(error);
		if (storage) {
			notices.write(`${storage}\n`);
			process.exitCode = EXIT.storage;
			return;
		}
		const isUsage = [UsageError, UnreadableInput, UnreadFile].some((kind) => error instanceof kind);
		const said = error instanceof Error ? (isUsage ? error.message : error.stack) : String(error);
		notices.write(`${said}\n`);
		process.exitCode = isUsage ? EXIT.usage : EXIT.internal;
	}
}
