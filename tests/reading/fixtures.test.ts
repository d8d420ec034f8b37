import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueIn } from '#pipelines/convert/coded.ts';
import { type FileOutcome, type Loaded, readExport } from '#pipelines/read-file.ts';
import { knowledge } from './knowledge.ts';

type Entry = Record<string, unknown>;

interface Expected {
	file?: string;
	dataset: string | null;
	encoding?: string;
	/** Records in the file, loaded, quarantined, not data. */
	counts: [number, number, number, number];
	/** Every loaded entry, of which the fields named must be so. */
	loaded: Entry[];
	quarantined: [row: number, code: string][];
	/** Codes that must be among the issues. */
	issues: string[];
	/** What may stand nowhere in the outcome. */
	notText?: string | string[];
}

const folder = new URL('fixtures/', import.meta.url);

function entriesOf(loaded: Loaded | null, expected: Entry[]): Entry[] {
	return Array.from(loaded?.rows ?? [], (row, at) => {
		const id = valueIn(loaded!.hromadaIds, at);
		const all: Entry = {
			row,
			hromada: id ? knowledge.reference.hromadas[id - 1]!.code : null,
			period: valueIn(loaded!.periods, at)
		};
		for (const [field, values] of Object.entries(loaded!.columns)) {
			all[field] = valueIn(values, at);
		}
		for (const [field, kinds] of Object.entries(loaded!.absences))
			all[`absence:${field}`] = valueIn(kinds, at);
		return Object.fromEntries(Object.keys(expected[at] ?? all).map((key) => [key, all[key]]));
	});
}

const countsOf = ({ report }: FileOutcome) => [
	report.rowsIn,
	report.loaded,
	report.quarantined,
	report.notData
];

describe('reading', () => {
	it.each(readdirSync(folder))('%s comes out as expected', (name) => {
		const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder));
		const expected = JSON.parse(read('expected.json').toString()) as Expected;
		const file = expected.file ?? 'input.csv';
		const outcome = readExport(read(file), file, knowledge);
		const { report } = outcome;
		expect(entriesOf(outcome.loaded, expected.loaded)).toEqual(expected.loaded);
		expect(outcome.quarantined.map(({ row, code }) => [row, code])).toEqual(expected.quarantined);
		expect(countsOf(outcome)).toEqual(expected.counts);
		expect(report.rowsIn).toBe(report.loaded + report.quarantined + report.notData);
		expect(report.dataset).toBe(expected.dataset);
		expect(report.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(expected.issues));
		if (expected.encoding) expect(outcome.encoding).toBe(expected.encoding);
		for (const text of [expected.notText ?? []].flat()) {
			expect(JSON.stringify(outcome)).not.toContain(text);
		}
		for (const { text, remedy } of report.issues) {
			for (const words of [text.uk, text.en, remedy.uk, remedy.en]) {
				expect(words).toMatch(/\p{L}/u);
				expect(words).not.toMatch(/[{}]|\s\?\s/);
			}
		}
	});
});
