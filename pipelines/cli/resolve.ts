import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Places, indexPlaces } from '#pipelines/recognise/place-index.ts';
import { learnedPlaces } from '#pipelines/recognise/prepared.ts';
import { resolveName } from '#pipelines/recognise/resolve-name.ts';
import { readPlaceList } from '#pipelines/reference/place-list.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { withRenamed } from '#pipelines/reference/renamed-places.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { knowledgeFrom } from './known.ts';
import { results } from './output.ts';
import { settingsFrom } from './settings.ts';

function placesIn(path: string, ownReference: string): Places {
	if (!statSync(path, { throwIfNoEntry: false })) {
		throw new UsageError(`no such file or folder: ${path}`);
	}
	if (!statSync(path).isDirectory()) return withRenamed(readPlaceList(path), ownReference);
	const reference = loadReference(path);
	return { ...reference, oblasts: [reference.oblast] };
}

function referenceNamed(words: string[]): string | undefined {
	try {
		const options = { reference: { type: 'string' }, json: { type: 'boolean' } } as const;
		return parseArgs({ args: words, options }).values.reference;
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/**
 * Answers each line of standard input, a name and behind a tab what is known beside it, with a line
 * of JSON.
 *
 * @throws UsageError
 */
export async function resolve(words: string[]): Promise<number> {
	const settings = settingsFrom(process.env);
	const places = placesIn(referenceNamed(words) ?? settings.reference, settings.reference);
	const index = indexPlaces(places);
	const learned = learnedPlaces(knowledgeFrom(settings).aliases, places.hromadas);
	for await (const input of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
		const [name, ...context] = input.split('\t');
		const answer = resolveName(name!, context.join('\t'), index, learned);
		results.write(`${JSON.stringify({ input, ...answer })}\n`);
	}
	return EXIT.done;
}
