import { parseArgs } from 'node:util';
import { readManifest, sequencesOf } from '#pipelines/publish/manifests.ts';
import { rollBack } from '#pipelines/publish/rollback.ts';
import { problemsOf } from '#pipelines/publish/verify.ts';
import { openWarehouse, type Warehouse } from '#pipelines/receive/warehouse.ts';
import { endWith } from './end-with.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { results } from './output.ts';
import { settingsFrom } from './settings.ts';
import { openWorkshop } from './workshop.ts';

const HELP = `Знімки даних · Snapshots of the data

  npm run snapshots -- list             усі знімки · all snapshots
  npm run snapshots -- verify [НОМЕР]   перевірити один або всі · check one, or all
  npm run snapshots -- rollback НОМЕР   опублікувати вміст ранішого як новий знімок
                                        publish the content of an older one as a new snapshot

Коди завершення · Exit codes: 0 гаразд · well; 2 знімок пошкоджено · a snapshot is damaged;
64 команду не зрозуміло · command not understood; 70 збій програми · the program failed.
`;

/** Manifests of earlier versions listed them. */
const submissionsIn = (submissions: number | readonly unknown[]) =>
	typeof submissions === 'number' ? submissions : submissions.length;

function list(warehouse: Warehouse): number {
	for (const sequence of sequencesOf(warehouse)) {
		const { id, asOf, publishedAt, parent, submissions, tables } = readManifest(
			warehouse,
			sequence
		);
		const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
		const cells = [sequence, id, asOf, publishedAt, parent ?? '', submissionsIn(submissions), rows];
		results.write(`${cells.join('\t')}\n`);
	}
	return EXIT.done;
}

async function verify(warehouse: Warehouse, chosen: number | null): Promise<number> {
	const sequences = chosen === null ? sequencesOf(warehouse) : [chosen];
	let isWhole = true;
	for (const sequence of sequences) {
		const manifest = readManifest(warehouse, sequence);
		const problems = await problemsOf(warehouse.snapshots, manifest);
		isWhole &&= !problems.length;
		const verdict = problems.length ? problems.map((problem) => `✗ ${problem}`) : ['✓'];
		results.write(verdict.map((line) => `${sequence}\t${manifest.id}\t${line}\n`).join(''));
	}
	return isWhole ? EXIT.done : EXIT.rejected;
}

async function roll(warehouse: Warehouse, sequence: number): Promise<number> {
	const { codeVersion } = openWorkshop(settingsFrom(process.env), warehouse);
	const { sequence: published, id } = await rollBack(warehouse, sequence, {
		now: () => new Date(),
		codeVersion
	});
	results.write(`${published}\t${id}\n`);
	return EXIT.done;
}

function knownSequence(warehouse: Warehouse, word: string): number {
	const sequence = Number(word);
	if (sequencesOf(warehouse).includes(sequence)) return sequence;
	throw new UsageError(`no such snapshot: ${word}`);
}

await endWith(async () => {
	const { positionals } = parseArgs({ allowPositionals: true, strict: false });
	const [command, word] = positionals;
	const warehouse = openWarehouse(settingsFrom(process.env).warehouse);
	if (process.argv.includes('--help') || !command) {
		results.write(HELP);
		return EXIT.done;
	}
	if (command === 'list') return list(warehouse);
	const sequence = word === undefined ? null : knownSequence(warehouse, word);
	if (command === 'verify') return verify(warehouse, sequence);
	if (command === 'rollback' && sequence !== null) {
		return roll(warehouse, sequence);
	}
	throw new UsageError(`unknown command: ${positionals.join(' ')}`);
});
