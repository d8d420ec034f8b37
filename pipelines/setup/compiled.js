import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentHash } from './content-hash.js';
import { ROOT } from './root.js';

const CACHE = join(ROOT, 'node_modules/.cache/postup');
const SOURCE = ['pipelines', 'src/lib/domain', 'package-lock.json'];
const DAY = 86_400_000;
const PROGRAMS = [
	...['cli/boundaries', 'cli/ingest', 'cli/rebuild', 'cli/snapshots'],
	'isolate/reader'
];

/** Libraries are compiled in, which loads them many times faster; but not what is no JavaScript. */
const NATIVE = ['@duckdb/node-bindings'];
const REQUIRE = `import { createRequire as requiring } from 'node:module';
const require = requiring(${JSON.stringify(pathToFileURL(join(ROOT, 'package.json')).href)});`;

/**
 * Modules know their own places, which compiling must not change.
 * @type {import('esbuild').Plugin}
 */
const ownPlaces = {
	name: 'own-places',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]pipelines[\\/].*\.[jt]s$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8')
				.replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
				.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
			loader: path.endsWith('.ts') ? 'ts' : 'js'
		}));
	}
};

/** What was compiled of sources that are gone; no process takes a day. */
function forgetOld() {
	for (const path of readdirSync(CACHE).map((name) => join(CACHE, name))) {
		const compiledAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
		if (Date.now() - compiledAt > DAY) rmSync(path, { recursive: true, force: true });
	}
}

/** @param {string} folder where the programs are to lie */
async function compile(folder) {
	const { build } = await import('esbuild');
	mkdirSync(CACHE, { recursive: true });
	forgetOld();
	const draft = mkdtempSync(join(CACHE, 'draft-'));
	await build({
		absWorkingDir: ROOT,
		entryPoints: PROGRAMS.map((name) => `pipelines/${name}.ts`),
		outbase: 'pipelines',
		outdir: draft,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		splitting: true,
		external: NATIVE,
		banner: { js: REQUIRE },
		platform: 'node',
		target: 'node20',
		format: 'esm',
		charset: 'utf8',
		logLevel: 'warning',
		plugins: [ownPlaces]
	});
	try {
		renameSync(draft, folder);
	} catch (error) {
		// Another process compiled the same.
		rmSync(draft, { recursive: true });
		if (!existsSync(folder)) throw error;
	}
}

/**
 * A program of the pipelines as one file, which starts in a third of the time that its sources
 * take. Compiled again whenever any of them changes.
 * @param {string} name e.g. `cli/ingest`
 * @returns {Promise<string>} where it lies
 */
export async function compiled(name) {
	const mark = createHash('sha256').update(ROOT).update(contentHash(SOURCE)).digest('hex');
	const folder = join(CACHE, mark.slice(0, 16));
	if (!existsSync(folder)) await compile(folder);
	return pathToFileURL(join(folder, `${name}.mjs`)).href;
}
