import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { type Finding, compareEntries } from './compare-entries.ts';
import { MUTATIONS, type Mutation, chanceFrom, mutate } from './mutate.ts';
import { printTable } from './print-table.ts';
import { type Entry, type ReadFile, readEntries } from './read-entries.ts';

const EXPORTS = 'data/demo/exports';
const LARGEST = 6_000;
const SEED = 20261122;

/** What became of many damaged copies. */
export interface MutationRun {
	mutants: number;
	/**
	 * Mutants by the gravest thing found in them; `same` where nothing differs, and of those told
	 * `witnessed` where the damage was another number in its own place that something else belied.
	 */
	counts: Record<Mutation, Record<Finding | 'same' | 'unbalanced' | 'witnessed', number>>;
	silent: { file: string; mutation: Mutation; at: number; entry: Entry }[];
	slowest: number;
}

const GRAVEST: Finding[] = ['silent', 'word-in-file', 'number-in-file', 'cut-at-row', 'told'];

function filesUnder(folder: string): string[] {
	return readdirSync(folder)
		.sort()
		.flatMap((name) => {
			const path = join(folder, name);
			return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.csv') ? [path] : [];
		});
}

interface Original {
	path: string;
	bytes: Uint8Array;
	truth: ReadFile;
}

/** Small files of the demonstration that load without anything being stated about them. */
function originals(knowledge: Knowledge, most: number): Original[] {
	const small = filesUnder(EXPORTS).filter((path) => statSync(path).size <= LARGEST);
	const step = Math.max(1, Math.floor(small.length / most));
	const some = small.filter((_, at) => at % step === 0);
	return some
		.map((path) => {
			const bytes = new Uint8Array(readFileSync(path));
			return { path, bytes, truth: readEntries(bytes, basename(path), knowledge) };
		})
		.filter(({ truth }) => truth.entries.length > 0);
}

const noCounts = () => ({
	same: 0,
	told: 0,
	'number-in-file': 0,
	'word-in-file': 0,
	'cut-at-row': 0,
	silent: 0,
	unbalanced: 0,
	witnessed: 0
});

/** Damages files of the demonstration and compares what is read of them with the truth. */
export function runMutants(count: number, files = 60, seed = SEED): MutationRun {
	const knowledge: Knowledge = {
		catalogue: loadCatalogue('data/catalogue'),
		reference: loadReference('data/reference'),
		aliases: new Map()
	};
	const chance = chanceFrom(seed);
	const from = originals(knowledge, files);
	const counts = Object.fromEntries(MUTATIONS.map((one) => [one, noCounts()]));
	const run = { mutants: count, counts, silent: [], slowest: 0 } as unknown as MutationRun;
	for (let at = 0; at < count; at++) {
		const { path, bytes, truth } = from[at % from.length]!;
		const mutant = mutate(bytes, MUTATIONS[at % MUTATIONS.length]!, chance);
		const damaged = readEntries(mutant.bytes, basename(path), knowledge);
		run.slowest = Math.max(run.slowest, damaged.millis);
		const findings = compareEntries(truth, damaged);
		const worst = GRAVEST.find((one) => findings.some(({ finding }) => finding === one)) ?? 'same';
		const tally = run.counts[mutant.mutation];
		tally[worst]++;
		if (!damaged.isBalanced) tally.unbalanced++;
		if (worst === 'told' && findings.some(({ isNumber }) => isNumber)) tally.witnessed++;
		const silent = findings.find(({ finding }) => finding === 'silent');
		if (silent) {
			const { mutation, at: place } = mutant;
			run.silent.push({ file: path, mutation, at: place, entry: silent.entry });
		}
	}
	return run;
}

/** Prints how many of many damaged files told of the damage, and how many were silently wrong. */
export function benchMutants(count = 10_000): void {
	const { counts, silent, slowest } = runMutants(count);
	printTable(
		`${count} damaged copies of the demonstration's files, read and compared with the truth; the slowest took ${Math.round(slowest)} ms`,
		[
			'',
			'no difference',
			'caught',
			'of these another number',
			'file states another number',
			'another word',
			'ends at a row',
			'silently wrong'
		],
		MUTATIONS.map((mutation) => {
			const { same, told, silent: wrong, ...file } = counts[mutation];
			return [
				mutation,
				same,
				told,
				file.witnessed,
				file['number-in-file'],
				file['word-in-file'],
				file['cut-at-row'],
				wrong
			];
		})
	);
	for (const { file, mutation, at, entry } of silent.slice(0, 10)) {
		process.stdout.write(`${file}: ${mutation} at ${at}: ${entry.key}\n`);
	}
}
