/** A process that ingests: `tsx run-hand-made-ingest.ts WAREHOUSE FILE…`. */
import { ingestHandMade } from './hand-made-ingest.ts';

const [root, ...paths] = process.argv.slice(2) as [string, ...string[]];
await ingestHandMade(root, paths);
