import { npm, run } from './command.js';

const SEVERE = ['high', 'critical'];

/**
 * Asks the registry about known vulnerabilities of every package, those of development too.
 * @returns {Promise<{ isPassed: boolean, output: string }>} passed with a line of explanation where
 *   the registry answers no audits
 */
export async function audit() {
	const { output } = await run(npm('audit', '--json', '--audit-level=high'), { timeoutMs: 60_000 });
	const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
	/** @type {any} */
	let report = {};
	try {
		report = JSON.parse(json);
	} catch {
		report = { error: { summary: output.trim().split('\n').at(-1) } };
	}
	const counts = report.metadata?.vulnerabilities;
	if (!counts) {
		const why = report.message ?? report.error?.summary ?? 'no answer';
		return { isPassed: true, output: `The registry answers no audits (${why}): not checked.` };
	}
	const found = SEVERE.reduce((sum, level) => sum + counts[level], 0);
	return {
		isPassed: found === 0,
		output: found === 0 ? '' : JSON.stringify(report.vulnerabilities, null, 1)
	};
}
