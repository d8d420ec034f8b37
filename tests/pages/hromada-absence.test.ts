import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSENCES } from '#lib/domain/absence.ts';
import { absenceWords } from '#lib/format/absence.ts';
import { comparisonsOf } from '../../src/routes/hromadas/[code]/comparisons.ts';
import { hromadaOf } from '../../src/routes/hromadas/[code]/hromada-of.ts';
import { profileOf } from '../../src/routes/hromadas/[code]/profile.ts';
import ThemeTable from '../../src/routes/hromadas/[code]/ThemeTable.svelte';
import { ABSENCE_OBLAST, codeOf, KINDS, type Kind } from '../server/absence-oblast.ts';
import { openFixture } from '../server/open-fixture.ts';
import { plain, readerOf } from './hromada-reader.ts';

describe('the profile of a hromada without a value', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(ABSENCE_OBLAST)));
	afterAll(() => fixture.close());

	const themeOf = async (kind: Kind) => {
		const reader = readerOf(fixture.ask);
		const row = await hromadaOf(reader, codeOf(KINDS.indexOf(kind)));
		const found = await comparisonsOf(row, await profileOf(row, reader), reader);
		return found.comparisons[0]!.themes[0]!;
	};
	const rowOf = async (kind: Kind, id = 'share') =>
		(await themeOf(kind)).rows.find((row) => row.id === id)!;
	/** The row as it is drawn: value, sparkline and strip. */
	const cellsOf = async (kind: Kind) => {
		const { body } = render(ThemeTable, { props: { theme: await themeOf(kind) } });
		const row = body.split('<tr').find((one) => one.includes('/indicators/share"'))!;
		return row.split('<td').slice(1);
	};

	it.each(ABSENCES)('says %s by pattern and word, on strip and sparkline too', async (kind) => {
		const [value, , , , way, strip] = await cellsOf(kind);
		const pattern = `url(#absence-${kind})`;
		expect(value).toContain(pattern);
		expect(value).toContain(`>${absenceWords(kind, 'uk')}<`);
		expect(value).not.toMatch(/\d%|\d <\/b>/);
		expect(way).toContain(pattern);
		expect(way).toContain(`пропуски: ${absenceWords(kind, 'uk')}`);
		expect(strip).toContain(pattern);
		expect(strip).not.toMatch(/class="own/);
		expect(strip).toContain('значення немає');
	});

	it('shows zero as zero, and less than can be shown as less', async () => {
		const [zero, small] = [await rowOf('zero'), await rowOf('below_rounding')];
		expect([plain(zero.value), plain(small.value)]).toEqual(['0,0 %', 'менше 0,1 %']);
		expect((await cellsOf('zero'))[5]).toMatch(/class="own/);
		expect((await cellsOf('zero')).join('')).not.toContain('url(#absence');
	});

	it('says how many months there are, where a quarter lacks some', async () => {
		expect(await rowOf('late', 'monthly')).toMatchObject({
			...{ absence: 'late', months: '2 з 3 місяців' }
		});
		expect((await rowOf('late')).months).toBeNull();
		const { body } = render(ThemeTable, { props: { theme: await themeOf('late') } });
		expect(body).toContain('2 з 3 місяців');
	});

	it('stands nowhere: neither ahead of its like nor behind', async () => {
		for (const kind of ABSENCES) expect((await rowOf(kind)).standing).toBeNull();
	});
});
