/** Signs that part cells, the usual ones first; the others count only where these part nothing. */
const USUAL = [';', ',', '\t', '|', ', '];
const RARE = [' ', '~', '^', '¦', '\x1f'];

const RUN = /(?![()"'«»„“”])[^\p{L}\p{N}\s.]{2,4}/gu;
const SHARE = 0.8;
const LINES = 60;

/** Runs of two to four signs that stand in nearly every line: `||`, `::`, `;;`, `<>`. */
function runsIn(lines: string[]): string[] {
	const counts = new Map<string, number>();
	for (const line of lines) {
		for (const run of new Set(line.match(RUN))) {
			if (!/["'«»„“”()\\-]/.test(run)) counts.set(run, (counts.get(run) ?? 0) + 1);
		}
	}
	const usual = [...counts].filter(([, count]) => count >= SHARE * lines.length && count > 1);
	return usual.map(([run]) => run);
}

/** Every separator that the sample might use. */
export function separatorsIn(sample: string): { usual: string[]; rare: string[] } {
	const lines = sample
		.split(/\r\n|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, LINES);
	const isThere = (separator: string) => sample.includes(separator);
	return { usual: [...USUAL, ...runsIn(lines)].filter(isThere), rare: RARE.filter(isThere) };
}
