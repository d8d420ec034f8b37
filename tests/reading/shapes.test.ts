import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '#pipelines/inspect-file.ts';
import { knowledge } from './knowledge.ts';

interface Expected {
	/** Fields of the inspection that must be so. */
	inspection: Record<string, unknown>;
	quarantined: [place: number, code: string][];
	issues: string[];
}

const folder = new URL('shapes/', import.meta.url);

describe('the shape of a table about anything', () => {
	it.each(readdirSync(folder))('%s comes out as expected', (name) => {
		const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder));
		const { inspection, quarantined, issues } = JSON.parse(
			read('expected.json').toString()
		) as Expected;
		const seen = inspectFile(read('input.csv'), 'input.csv', knowledge);
		expect(seen).toMatchObject(inspection);
		expect(seen.quarantined.map(({ place, code }) => [place, code])).toEqual(quarantined);
		expect(seen.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(issues));
	});
});
