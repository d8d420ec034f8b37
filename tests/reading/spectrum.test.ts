import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '#pipelines/inspect-file.ts';
import { knowledge } from './knowledge.ts';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));

/** The suite's expected table puts another number in the place of the one in its file. */
const MASKED_PHONE = ['1234567890', '2095257564'] as const;

describe('csv-spectrum', () => {
	it.each(readdirSync(join(folder, 'csvs')))('%s is read as its table', (name) => {
		const { header, rows } = inspectFile(readFileSync(join(folder, 'csvs', name)), name, knowledge);
		const expected = JSON.parse(
			readFileSync(join(folder, 'json', name.replace('.csv', '.json')), 'utf8').replace(
				...MASKED_PHONE
			)
		) as Record<string, string> | Record<string, string>[];
		const read = rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at], cell])));
		expect(read).toEqual([expected].flat());
	});
});
