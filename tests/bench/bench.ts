import { cpus } from 'node:os';
import { ensureBuilt } from '#pipelines/setup/build.js';
import { benchIngestion } from './ingestion.ts';
import { benchPages } from './pages.ts';

process.stdout.write(
	`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`
);
await ensureBuilt();
await benchIngestion();
await benchPages();
