import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHromadas } from './hromadas.ts';
import { readRaions } from './raions.ts';
import { TILES_FILE } from './tile-positions.ts';
import { tilesFile } from './tiles-file.ts';

const folder = process.argv[2] ?? 'data/reference';
const hromadas = readHromadas(folder, readRaions(folder));
writeFileSync(join(folder, TILES_FILE), tilesFile(hromadas));
process.stdout.write(`${join(folder, TILES_FILE)}: ${hromadas.length}\n`);
