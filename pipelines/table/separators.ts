/** Signs that part cells; each is likelier than the next where all else is equal. */
const KNOWN = [
	';',
	',',
	'\t',
	'|',
	', ',
	'~',
	'^',
	'¦',
	'\x1f',
	'\x01',
	'\x1e',
	'#',
	'│',
	'║',
	' '
];

/** Signs that stand in texts seldom. */
const SURE = [';', '\t', '|', '│', '║'];

const RUN = /(?![()"'«»„“”])[^\p{L}\p{N}\p{Sc}\s.,]{2,4}/gu;
const SHARE = 0.5;
const LINES = 60;
/** Spaces part cells only where they stand in nearly every line. */
const SPACED = 0.8;
/** A separator that stands in so few lines beside another one is none. */
const SELDOM = 0.35;

/** Letters, digits, spaces, dots and commas of plain text: no sign of a run. */
const PLAIN = /[\p{L}\p{N}\s.,]/u;
const [TEXT, SIGN] = [0, 1];
const signs = Uint8Array.from({ length: 0x500 }, (_, code) =>
	PLAIN.test(String.fromCharCode(code)) ? TEXT : SIGN
);

/** Whether two signs that are no text stand side by side, or signs of which no table tells. */
function mayHoldRun(line: string): boolean {
	let before = TEXT;
	for (let at = 0; at < line.length; at++) {
		const sign = signs[line.charCodeAt(at)] ?? SIGN;
		if (sign === SIGN && before === SIGN) return true;
		before = sign;
	}
	return false;
}

/** Runs of two to four signs that stand in nearly every line: `||`, `::`, `;;`, `<>`. */
function runsIn(lines: string[]): string[] {
	const counts = new Map<string, number>();
	for (const line of lines) {
		if (!mayHoldRun(line)) continue;
		const runs = (line.match(RUN) ?? []).flatMap((run) => [run, run.slice(0, 2)]);
		for (const run of new Set(runs)) {
			if (/["'«»„“”()\\-]/.test(run) || KNOWN.includes(run)) continue;
			counts.set(run, (counts.get(run) ?? 0) + 1);
		}
	}
	const usual = [...counts].filter(([, count]) => count >= SHARE * lines.length && count > 1);
	return usual.map(([run]) => run);
}

/** Whether a sign that prose has not parts the lines: spaces then stand inside the cells. */
function isParted(lines: string[]): boolean {
	return SURE.some(
		(sign) => lines.filter((line) => line.includes(sign)).length >= SELDOM * lines.length
	);
}

/** Cells that quotes surround, over several lines too. */
const QUOTED =
	/(?<=^|[\n\r;,\t|~^¦#: \x01\x1e\x1f])"(?=([^"]*(?:""[^"]*)*))\1"(?=$|[\r\n;,\t|~^¦#: \x01\x1e\x1f])/g;

const COMMENT = /^\s*#/;

/** Every separator that the sample might use: those that stand in enough of its lines, outside quotes. */
export function separatorsIn(sample: string): string[] {
	const all = sample
		.replace(QUOTED, '""')
		.split(/\r\n|\n/)
		.filter((line) => line.trim() !== '');
	const own = all.filter((line) => !COMMENT.test(line));
	const lines = (own.length ? own : all).slice(0, LINES);
	const isCommented = own.length < all.length;
	const shares = [...KNOWN, ...runsIn(lines)].map((separator): [string, number] => [
		separator,
		lines.filter((line) => line.includes(separator)).length / lines.length
	]);
	const most = Math.max(0, ...shares.map(([, share]) => share));
	const isProse = isParted(lines);
	return shares
		.filter(([separator, share]) => {
			if (separator === ' ' && (isProse || share < SPACED)) return false;
			if (separator === '#' && isCommented) return false;
			return share > 0 && share >= SELDOM * most;
		})
		.map(([separator]) => separator);
}

const NAMES: Record<string, string> = { tab: '\t', space: ' ' };
const FIRST_LINE = /^"?sep=([^\r\n"]{1,8})"?\r?\n/i;

/** The separator that the first line of a text names, as spreadsheets write it. */
export function namedIn(text: string): string | undefined {
	return FIRST_LINE.exec(text)?.[1];
}

/** What may be meant by a separator as it was stated: `;;;` may be one and the blank cells of its line. */
export function separatorsMeant(stated: string): string[] {
	const named = NAMES[stated] ?? stated;
	const isRun = named.length > 1 && named === named[0]!.repeat(named.length);
	return isRun ? [named, named.slice(0, 2), named[0]!] : [named];
}
