import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaksFor } from '#lib/charts/classes.ts';
import { oblastValues } from '#lib/server/figures/oblast-values.ts';
import { hromadaValues } from '#lib/server/questions/hromada-values.ts';
import type { Reader } from '#lib/server/reader.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const whole = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp' },
	...{ territory: 'all' as const, snapshot: null }
};

describe('classes of a map', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		fixture = await openFixture(SMALL_OBLAST);
	});
	afterAll(() => fixture.close());

	async function classesAt(selection: Reader['selection']) {
		const { ask } = fixture;
		const rows = await ask(hromadaValues, { scope: selection, indicator: 'share' });
		const values = await oblastValues({ selection, ask } as Reader, 'share', rows);
		return { shown: rows.length, breaks: breaksFor(values, { unit: 'percent', decimals: 1 }) };
	}

	it('are the same for a raion as for the whole oblast', async () => {
		const [all, one] = [await classesAt(whole), await classesAt({ ...whole, raion: 'R1' })];
		expect(one.shown).toBeLessThan(all.shown);
		expect(all.breaks.length).toBeGreaterThan(0);
		expect(one.breaks).toEqual(all.breaks);
	});
});
