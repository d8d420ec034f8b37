import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

const FOLDER = 'src/lib/styles/fonts';
const WIDTHS = 'src/lib/charts/advance-widths.json';
const WEIGHTS = [400, 600];
const FEATURES = ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'case'];

const span = (from: number, to: number) =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Every letter that the two languages need, and the names of Danish and Estonian partners. */
const LETTERS = [
	span(0x20, 0x7e),
	span(0x401, 0x45f),
	'ЀҐґ\u0301',
	'ÄÅÆÉÖØÜäåæéöøüõÕ',
	'\u00a0\u2009\u202f«»„“”‘’ʼ–—…·•°×±−≈≤≥÷№§©€₴←↑→↓▲▼'
].join('');

/** The text face keeps its weights; the display face is one weight for headings and figures. */
const FACES = [
	{ name: 'inter-text', letters: LETTERS, axes: { wght: { min: 400, max: 650 }, opsz: 14 } },
	{ name: 'inter-display', letters: LETTERS, axes: { wght: 620, opsz: 32 } }
];

/** Advance widths of one weight in thousandths of an em. */
async function widthsOf(whole: Buffer, weight: number): Promise<Record<string, number>> {
	const variationAxes = { wght: weight, opsz: 14 };
	const options = { targetFormat: 'truetype', variationAxes, keepFeatures: FEATURES } as const;
	const font = create(await subsetFont(whole, LETTERS, options)) as Font;
	const widths = [...LETTERS].map((letter) => {
		const { advanceWidth } = font.layout(letter);
		return [letter, Math.round((advanceWidth * 1000) / font.unitsPerEm)] as const;
	});
	return Object.fromEntries(widths);
}

const folder = dirname(createRequire(import.meta.url).resolve('inter-ui/package.json'));
const whole = await readFile(join(folder, 'variable', 'InterVariable.woff2'));
for (const { name, letters, axes } of FACES) {
	const options = { targetFormat: 'woff2', variationAxes: axes, keepFeatures: FEATURES } as const;
	await writeFile(join(FOLDER, `${name}.woff2`), await subsetFont(whole, letters, options));
}
const table: Record<string, Record<string, number>> = {};
for (const weight of WEIGHTS) table[weight] = await widthsOf(whole, weight);
await writeFile(WIDTHS, `${JSON.stringify(table)}\n`);
await writeFile(join(FOLDER, 'OFL.txt'), await readFile(join(folder, 'LICENSE.txt')));
