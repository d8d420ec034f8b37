/** Exit codes of `npm start`, `npm run dev` and `npm test`; 1 is any other failure. */
export const EXIT = { failed: 1, oldNode: 10, network: 11, diskFull: 12, portInUse: 13 };

/** What stopped the set-up, in a sentence for the person at the terminal. */
export class Failure extends Error {
	/**
	 * @param {string} message
	 * @param {number} [exitCode]
	 */
	constructor(message, exitCode = EXIT.failed) {
		super(message);
		this.exitCode = exitCode;
	}
}

const CAUSES = [
	{
		seen: /ENOSPC|no space left on device|disk full/i,
		exitCode: EXIT.diskFull,
		sentence: 'The disk is full. Free about 2 GB and start again: nothing that was done is lost.'
	},
	{
		seen: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
		exitCode: EXIT.network,
		sentence:
			'The package registry does not answer. Check the network and the proxy (npm config get proxy), then start again.'
	},
	{
		seen: /EACCES|EPERM/,
		exitCode: EXIT.failed,
		sentence: 'A folder cannot be written. Give this user the right to write in the project.'
	}
];

/**
 * Some tools name the cause first, some last.
 * @param {string} output
 */
function ends(output) {
	const lines = output.trim().split('\n');
	if (lines.length <= 40) return lines.join('\n');
	return [...lines.slice(0, 15), '…', ...lines.slice(-25)].join('\n');
}

/**
 * @param {string} step what was being done
 * @param {string} output what the tool wrote
 * @returns {Failure} with the sentence that fits what was seen
 */
export function explain(step, output) {
	const cause = CAUSES.find(({ seen }) => seen.test(output));
	const said = [ends(output), `${step} failed.`, cause?.sentence].filter(Boolean).join('\n\n');
	return new Failure(said, cause?.exitCode);
}
