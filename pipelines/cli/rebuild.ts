import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { limitsFor, roomier } from '#pipelines/isolate/limits.ts';
import { readManifest, sequencesOf } from '#pipelines/publish/manifests.ts';
import { withStaging } from '#pipelines/publish/staging.ts';
import { openWarehouse, type Warehouse } from '#pipelines/receive/warehouse.ts';
import { type Difference, type Rebuilt, rebuildSnapshot } from '#pipelines/rebuild-snapshot.ts';
import { endWith } from './end-with.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { results } from './output.ts';
import { settingsFrom } from './settings.ts';
import { openWorkshop } from './workshop.ts';

const HELP = `Перебудова знімка із сирих файлів і журналу · A snapshot rebuilt from raw files and log

  npm run rebuild               останній знімок · the newest snapshot
  npm run rebuild -- НОМЕР      знімок із цим номером · the snapshot of that number
  npm run rebuild -- --all      усі знімки · all snapshots

Коди завершення · Exit codes: 0 ті самі байти · the same bytes; 1 інші байти чи пошкоджений сирий
файл · other bytes, or a raw file is damaged; 64 команду не зрозуміло · command not understood;
70 збій програми · the program failed.
`;

function chosen(warehouse: Warehouse): number[] {
	const options = { all: { type: 'boolean' } } as const;
	const { values, positionals } = parseArgs({ options, allowPositionals: true });
	const known = sequencesOf(warehouse);
	if (values.all) return known;
	if (!positionals.length) return known.slice(-1);
	const sequences = positionals.map(Number);
	const unknown = positionals.filter((word) => !known.includes(Number(word)));
	if (unknown.length) throw new UsageError(`no such snapshot: ${unknown.join(', ')}`);
	return sequences;
}

function differenceLine({ table, published, rebuilt }: Difference): string {
	if (published === null || rebuilt === null) return `≠ ${table}: інші стовпці · other columns`;
	if (published + rebuilt === 0)
		return `≠ ${table}: ті самі рядки, інші байти · same rows, other bytes`;
	return `≠ ${table}: рядки · rows −${published} +${rebuilt}`;
}

function linesOf({ origin, isOtherCode, damaged, differences }: Rebuilt): string[] {
	if (damaged.length) {
		return damaged.map((file) => `✗ сирий файл пошкоджено · raw file damaged: ${file}`);
	}
	const code = isOtherCode
		? [`! збудовано іншою версією коду · built by other code: ${origin.codeVersion}`]
		: [];
	return [...code, ...(differences.length ? differences.map(differenceLine) : ['✓'])];
}

await endWith(async () => {
	if (process.argv.includes('--help')) {
		results.write(HELP);
		return EXIT.done;
	}
	const settings = settingsFrom(process.env);
	const warehouse = openWarehouse(settings.warehouse);
	const sequences = chosen(warehouse);
	const workshop = openWorkshop(settings, warehouse, (size) => roomier(limitsFor(size)));
	let isProven = true;
	try {
		for (const sequence of sequences) {
			const rebuilt = await withStaging(warehouse, (staged) =>
				rebuildSnapshot(warehouse, sequence, workshop, join(staged, 'rebuilt'))
			);
			isProven &&= !rebuilt.damaged.length && !rebuilt.differences.length;
			const { id } = readManifest(warehouse, sequence);
			results.write(
				linesOf(rebuilt)
					.map((line) => `${sequence}\t${id}\t${line}\n`)
					.join('')
			);
		}
	} finally {
		workshop.end();
	}
	return isProven ? EXIT.done : EXIT.quarantined;
});
