import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { issueKindSchema } from '#pipelines/catalogue/issue-kind.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import { PROJECT_FILES, readProjectFile } from '../architecture/source-files.ts';

const catalogue = loadCatalogue('data/catalogue');
const codes = catalogue.issues.map(({ code }) => code);
const sources = PROJECT_FILES.filter(
	(path) => path.startsWith('pipelines/') && path.endsWith('.ts') && !path.includes('/demo/')
).map(readProjectFile);
const raised = new Set(
	sources.flatMap((text) =>
		[...text.matchAll(/['"`]([a-z][a-z0-9-]+)['"`]/g)].map(([, code]) => code!)
	)
);

/** Codes that are put together: where a fact was found, and what a row refers to. */
const COMPOSED = /^(place|period)-from-(file-name|preamble)$|^unknown-recommendation$/;

describe('the taxonomy of issues', () => {
	it('holds no code that nothing raises', () => {
		const idle = codes.filter((code) => !raised.has(code) && !COMPOSED.test(code));
		expect(idle).toEqual([]);
	});

	it('holds every code that is raised', () => {
		const faults = sources.flatMap((text) =>
			[...text.matchAll(/(?:fileFault\(|verdicts\.add\(at, )'([a-z0-9-]+)'/g)].map(
				([, code]) => code!
			)
		);
		expect(faults.length).toBeGreaterThan(20);
		expect(faults.filter((code) => !codes.includes(code))).toEqual([]);
	});

	it('has each say where it arises, its title and an example in both languages', () => {
		const [kind] = catalogue.issues;
		for (const needed of ['stage', 'title', 'example'] as const) {
			const bare = { ...kind, [needed]: undefined };
			expect(v.safeParse(issueKindSchema, bare).success, needed).toBe(false);
		}
		expect(v.safeParse(issueKindSchema, kind).success).toBe(true);
	});
});
