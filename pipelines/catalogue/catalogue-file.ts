import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** A catalogue that is not as it should be; names file, path inside it and the bad value. */
export class BadCatalogue extends Error {
	override name = 'BadCatalogue';
	constructor(file: string, path: string, expected: string, value: unknown) {
		super(`${file}, ${path || 'whole file'}: ${expected}: ${JSON.stringify(value)}`);
	}
}

function parsed(folder: string, file: string): unknown {
	try {
		return JSON.parse(readFileSync(join(folder, file), 'utf8'));
	} catch (error) {
		throw new BadCatalogue(file, '', 'JSON expected', (error as Error).message);
	}
}

/**
 * The content of a JSON file of the catalogue, as the schema has it.
 * @throws BadCatalogue at the first place that differs
 */
export function readCatalogueFile<Schema extends v.GenericSchema>(
	folder: string,
	file: string,
	schema: Schema
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, parsed(folder, file));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new BadCatalogue(file, v.getDotPath(issue) ?? '', issue.message, issue.input);
}
