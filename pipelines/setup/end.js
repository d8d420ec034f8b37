import { Failure } from './failure.js';
import { endAsOrphan } from './orphan.js';

/**
 * Runs to the end and leaves with the exit code; a failure is told in its sentence.
 * @param {() => Promise<number>} work
 */
export async function endWith(work) {
	endAsOrphan();
	try {
		process.exitCode = await work();
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		process.stderr.write(`\n${error.message}\n`);
		process.exitCode = error.exitCode;
	}
}
