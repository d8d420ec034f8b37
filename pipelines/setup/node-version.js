/**
 * Kept to syntax that Node 12 can parse, so that an old Node reads the sentence and not a stack.
 * @param {string} found version of Node, as `process.versions.node` writes it
 * @param {string} wanted lowest version that works
 */
export function isOlder(found, wanted) {
	const left = found.split('.').map(Number);
	const right = wanted.split('.').map(Number);
	for (let place = 0; place < right.length; place++) {
		if (left[place] !== right[place]) return Number(left[place]) < Number(right[place]);
	}
	return false;
}

const LOWEST = '20.19.0';

/** Ends the process with a sentence where this Node is too old. */
export function requireNode() {
	if (!isOlder(process.versions.node, LOWEST)) return;
	process.stderr.write(
		'Node ' +
			process.versions.node +
			' is too old: Postup needs ' +
			LOWEST +
			' or newer. Get one at https://nodejs.org/en/download and start again.\n'
	);
	process.exit(10);
}
