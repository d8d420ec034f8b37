import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import DataTable from '#lib/components/DataTable.svelte';
import SortedBars from '#lib/components/SortedBars.svelte';
import Sparkline from '#lib/components/Sparkline.svelte';
import TileMap from '#lib/components/TileMap.svelte';
import { ABSENCES } from '#lib/domain/absence.ts';
import type { Locale } from '#lib/domain/place.ts';
import { absenceShort, absenceWords } from '#lib/format/absence.ts';
import { indicatorOf } from '#lib/server/figures/indicator-of.ts';
import { placesFigure, type PlacesFigure } from '#lib/server/figures/places-figure.ts';
import { plain, readerOf } from '../pages/hromada-reader.ts';
import { ABSENCE_OBLAST, codeOf, KINDS } from '../server/absence-oblast.ts';
import { openFixture } from '../server/open-fixture.ts';

const text = (html: string) =>
	plain(html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');

describe.each(['uk', 'en'] as const)('what stands in place of a value, in %s', (locale: Locale) => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	let figure: PlacesFigure;
	beforeAll(async () => {
		fixture = await openFixture(ABSENCE_OBLAST);
		const reader = readerOf(fixture.ask, locale);
		figure = await placesFigure(reader, await indicatorOf(fixture.ask, 'share'));
	});
	afterAll(() => fixture.close());

	it('is a kind of its own in the figure, never a number', () => {
		expect(figure.reported).toEqual({ n: 5, total: 10 });
		const cells = figure.tiles.slice(0, KINDS.length).map(({ value, absence }) => absence ?? value);
		expect(cells).toEqual([0, 0.025, ...ABSENCES]);
	});

	it('has a pattern, a word and a place in the legend of a map', () => {
		const { tiles, raions, measure, map: drawn } = figure;
		const { body } = render(TileMap, {
			props: { id: 'm', label: 'm', tiles, raions, measure, map: drawn }
		});
		const [map] = body.split('</svg>');
		const tileOf = (at: number) =>
			new RegExp(`<a href="/hromadas/${codeOf(at)}"[^]*?</a>`).exec(map!)![0];
		const seen = KINDS.map((_, at) => text(tileOf(at)).replace(/^ \S+/, ''));
		expect(new Set(seen).size).toBe(KINDS.length);
		for (const [at, kind] of ABSENCES.entries()) {
			const tile = tileOf(at + 2);
			expect(tile).toContain(`url(#absence-${kind})`);
			expect(tile).not.toMatch(/var\(--data-/);
			expect(tile).toContain(`: ${absenceWords(kind, locale)}"`);
			expect(text(tile)).toContain(absenceShort(kind, locale).slice(0, 3));
			expect(body).toMatch(new RegExp(`<rect[^>]*url\\(#absence-${kind}\\)`));
		}
	});

	it('has no bar, and stands under the bars by kind', () => {
		const { bars, measure } = figure;
		const { body } = render(SortedBars, {
			props: { caption: 'c', heading: 'h', bars, measure }
		});
		expect(body.match(/<tr[^>]*class="[^"]*reason/g)).toHaveLength(ABSENCES.length);
		for (const kind of ABSENCES) {
			expect(text(body)).toContain(`${absenceWords(kind, locale)}:`);
			expect(body).toContain(`url(#absence-${kind})`);
		}
		expect(body.match(/<rect y="50%"/g)).toHaveLength(5);
		expect(text(body)).toContain(locale === 'uk' ? 'менше 0,1' : 'less than 0.1');
	});

	it('has a pattern and a word in a table, apart from zero and from less than is shown', () => {
		const { body } = render(DataTable, { props: { table: figure.table } });
		const rows = [...body.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => row);
		const cellOf = (code: string) => {
			const row = rows.find((one) => one.includes(`/hromadas/${code}"`))!;
			return [...row.matchAll(/<td[^]*?<\/td>/g)][1]![0];
		};
		const cells = KINDS.map((_, at) => text(cellOf(codeOf(at))).trim());
		expect(cells.slice(0, 2)).toEqual(
			locale === 'uk' ? ['0,0', 'менше 0,1'] : ['0.0', 'less than 0.1']
		);
		expect(cells.slice(2)).toEqual(ABSENCES.map((kind) => absenceWords(kind, locale)));
		for (const [at, kind] of ABSENCES.entries()) {
			expect(cellOf(codeOf(at + 2))).toContain(`url(#absence-${kind})`);
			expect(cellOf(codeOf(at + 2))).toContain(`data-absence="${kind}"`);
		}
	});
});

describe('a sparkline', () => {
	it('has a pattern for each gap and no point there', () => {
		const values = [1, null, 2, null, 3];
		const absences = [null, 'late', null, 'hostilities', null] as const;
		const { body } = render(Sparkline, { props: { values, absences } });
		expect([...body.matchAll(/url\(#absence-(\w+)\)/g)].map(([, kind]) => kind)).toEqual([
			'late',
			'hostilities'
		]);
		expect(body.match(/<path d="([^"]*)"/)![1]!.match(/M/g)).toHaveLength(3);
	});
});
