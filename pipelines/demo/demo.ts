import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDemo } from './generate.ts';
import { loadWorld } from './load-world.ts';
import { SEED } from './span.ts';

const folder = process.argv[2] ?? 'data/demo';

for (const part of ['exports', 'truth', 'received.csv']) {
	rmSync(join(folder, part), { recursive: true, force: true });
}
const files = generateDemo(loadWorld('data', SEED));
for (const [path, bytes] of files) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), bytes);
}
process.stdout.write(`${files.size} files written to ${folder}\n`);
