import { cpus } from 'node:os';
import { benchLargeExport } from './large-export.ts';
import { benchMutants } from './mutants.ts';
import { benchManySmall, benchOneNew } from './many-small.ts';

process.stdout.write(
	`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`
);
await benchLargeExport();
await benchManySmall();
await benchOneNew();
benchMutants();
