/** Runs a program of the pipelines: `node run-program.js cli/ingest WORDS…`. */
import { compiled } from './compiled.js';

const [name = ''] = process.argv.splice(2, 1);
await import(await compiled(name));
