import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Up to here a file is read at once, which is many times faster than in pieces. */
const SMALL = 2 ** 20;

/** SHA-256 of a file in hex; large ones are read in pieces. */
export async function hashFile(path: string): Promise<string> {
	if ((await stat(path)).size <= SMALL) return hash('sha256', await readFile(path), 'hex');
	const hashing = createHash('sha256');
	await pipeline(createReadStream(path), hashing);
	return hashing.digest('hex');
}
