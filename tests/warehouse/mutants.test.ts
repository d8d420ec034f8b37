import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runMutants } from '../bench/mutants.ts';

describe.skipIf(!existsSync('data/demo/truth'))('a damaged file', () => {
	it('is silently wrong in no value', () => {
		const { silent, counts } = runMutants(300, 30, 7);
		expect(silent).toEqual([]);
		for (const tally of Object.values(counts)) expect(tally.unbalanced).toBe(0);
	}, 60_000);
});
