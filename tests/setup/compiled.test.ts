import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiled } from '#pipelines/setup/compiled.js';
import { ROOT } from '#pipelines/setup/root.js';

describe('a compiled program', () => {
	it('lies in one place for as long as its sources stay the same', async () => {
		const [one, other] = await Promise.all([compiled('cli/ingest'), compiled('cli/ingest')]);
		expect(one).toBe(other);
		expect(existsSync(fileURLToPath(one))).toBe(true);
	});

	it('knows the places of its sources, not its own', async () => {
		const { PROJECT } = await import('#pipelines/cli/settings.ts');
		const reader = readFileSync(fileURLToPath(await compiled('isolate/reader')), 'utf8');
		expect(`${PROJECT}/`).toBe(ROOT);
		expect(reader).not.toContain('import.meta');
	});
});
