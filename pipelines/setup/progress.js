const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const HEARTBEAT_MS = 15_000;

/** @param {string} line */
export function say(line) {
	process.stdout.write(`${line}\n`);
}

/** @param {number} since as `Date.now()` gives it */
const elapsed = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that work goes on: a spinner on a terminal, a line now and then in a pipe.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [isGood] whether the work did what its title says
 * @returns {Promise<T>}
 */
export async function withProgress(title, work, isGood = () => true) {
	const began = Date.now();
	const isTerminal = process.stdout.isTTY === true;
	let frame = 0;
	const draw = () => {
		const mark = FRAMES[frame++ % FRAMES.length];
		if (isTerminal) process.stdout.write(`\r\x1b[K${mark} ${title} ${elapsed(began)}`);
		else say(`  … ${title} ${elapsed(began)}`);
	};
	if (!isTerminal) say(`• ${title}`);
	const timer = setInterval(draw, isTerminal ? 120 : HEARTBEAT_MS);
	let outcome = '✗';
	try {
		const result = await work();
		if (isGood(result)) outcome = '✓';
		return result;
	} finally {
		clearInterval(timer);
		say(`${isTerminal ? '\r\x1b[K' : ''}${outcome} ${title} (${elapsed(began)})`);
	}
}
