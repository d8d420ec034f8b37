import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS } from '#lib/domain/service.ts';
import { DIIA_STAGES, POINT_KINDS, POINT_STATUSES } from '#lib/domain/service-point.ts';
import { RECOMMENDATION_STATUSES } from '#lib/domain/recommendation.ts';
import { BadCatalogue } from '#pipelines/catalogue/catalogue-file.ts';
import { categoryTitles } from '#pipelines/catalogue/category-titles.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import { spellingsOf } from '#pipelines/catalogue/spellings.ts';

const FOLDER = 'data/catalogue';
const catalogue = loadCatalogue(FOLDER);

describe('the catalogue', () => {
	it('defines at least 24 indicators and 30 kinds of issue', () => {
		expect(catalogue.indicators.length).toBeGreaterThanOrEqual(24);
		expect(catalogue.issues.length).toBeGreaterThanOrEqual(30);
	});

	it('keeps short names short', () => {
		const names = catalogue.indicators.flatMap(({ short_name: short }) => [short.uk, short.en]);
		expect(names.filter((name) => name.length > 28)).toEqual([]);
	});

	it('writes no straight quotes or apostrophes for readers', () => {
		const { indicators, themes, forumThemes, services, issues, targets } = catalogue;
		const texts = JSON.stringify(
			[indicators, themes, forumThemes, services, issues, targets].flat(),
			(key, value: unknown) =>
				['spellings', 'headings', 'example'].includes(key) ? undefined : value
		);
		expect(texts.match(/[а-яіїє]'[а-яіїє]|[a-z]'[a-z]|\\"/giu)).toBeNull();
	});

	it('knows the words of every value that the domain has', () => {
		const valuesOf = (dataset: keyof typeof catalogue.exports, name: string) => {
			const field = catalogue.exports[dataset].fields.find((one) => one.name === name)!;
			return [...new Set(spellingsOf(field, catalogue).map(([, value]) => value))].sort();
		};
		expect(valuesOf('services-rendered', 'channel')).toEqual([...CHANNELS].sort());
		expect(valuesOf('service-points', 'kind')).toEqual([...POINT_KINDS].sort());
		expect(valuesOf('service-points', 'status')).toEqual([...POINT_STATUSES].sort());
		expect(valuesOf('service-points', 'diia_stage')).toEqual([...DIIA_STAGES].sort());
		for (const name of ['owner_status', 'verified_status']) {
			expect(valuesOf('progress-reports', name)).toEqual([...RECOMMENDATION_STATUSES].sort());
		}
	});

	it('heads every column in at least six ways', () => {
		const fields = Object.values(catalogue.exports).flatMap((spec) => spec.fields);
		expect(fields.filter((field) => field.headings.length < 6).map((one) => one.name)).toEqual([]);
	});

	it('says of every target that it is a demonstration', () => {
		expect(catalogue.targets.every((target) => target.demo)).toBe(true);
	});
});

describe('a changed catalogue', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
		cpSync(FOLDER, folder, { recursive: true });
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	// eslint can't know the shape of what a test bends on purpose
	type Json = Record<string, never>;
	const edit = (file: string, change: (content: never) => void) => {
		const path = join(folder, file);
		const content = JSON.parse(readFileSync(path, 'utf8')) as never;
		change(content);
		writeFileSync(path, JSON.stringify(content));
	};
	const failure = () => {
		try {
			loadCatalogue(folder);
		} catch (error) {
			expect(error).toBeInstanceOf(BadCatalogue);
			return (error as Error).message;
		}
		return null;
	};

	it('takes a made-up indicator and a made-up heading by data alone', () => {
		edit('indicators.json', (list: Json[]) =>
			list.push({
				...list.find((one) => one.id === 'mfa_share'),
				id: 'owls_seen_share',
				name: { uk: 'Частка побачених сов', en: 'Owls seen' },
				short_name: { uk: 'Сови', en: 'Owls' },
				spellings: ['Сови, %']
			} as never)
		);
		edit(
			'exports/services-rendered.json',
			(spec: { fields: { name: string; headings: string[] }[] }) =>
				spec.fields
					.find((field) => field.name === 'applications')!
					.headings.push('Скільки прийшло людей')
		);
		const changed = loadCatalogue(folder);
		const field = changed.exports['indicator-return'].fields.find(
			(one) => one.name === 'indicator'
		)!;
		expect(spellingsOf(field, changed)).toContainEqual(['Сови, %', 'owls_seen_share']);
		const headings = changed.exports['services-rendered'].fields.flatMap((one) => one.headings);
		expect(headings).toContain('Скільки прийшло людей');
	});

	it('is refused with file, path and value where a word is unknown', () => {
		edit('indicators.json', (list: Record<string, unknown>[]) => (list[0]!.unit = 'parsecs'));
		expect(failure()).toMatch(/^indicators\.json, 0\.unit: .*"parsecs"$/);
	});

	it('is refused where a text lacks a language', () => {
		edit('themes.json', (list: { name: Record<string, string> }[]) => (list[1]!.name.en = ' '));
		expect(failure()).toBe('themes.json, 1.name.en: text expected: ""');
	});

	it('is refused where a formula reads a field that its data set lacks', () => {
		edit('indicators.json', (list: { id: string; from?: { numerator: object } }[]) => {
			list.find((one) => one.id === 'services_rendered')!.from!.numerator = { sum: 'owls' };
		});
		expect(failure()).toBe(
			'indicators.json, services_rendered.from: field of services-rendered expected: "owls"'
		);
	});

	it('is refused where the example of a code is not of its own pattern', () => {
		edit('exports/recommendations.json', (spec: { fields: Record<string, unknown>[] }) => {
			spec.fields.find(({ name }) => name === 'id')!.example = '-12';
		});
		expect(() => loadCatalogue(folder)).toThrow('an example of the pattern expected');
	});

	it('is refused where two fields share a heading that differs only in look-alike letters', () => {
		edit(
			'exports/services-rendered.json',
			(spec: { fields: { name: string; headings: string[] }[] }) =>
				spec.fields.find((field) => field.name === 'refusals')!.headings.push('КІЛЬKICТЬ  звepнень')
		);
		expect(failure()).toMatch(/^exports\/services-rendered\.json, fields: a heading of one field/);
	});

	it('is refused where a target names no indicator', () => {
		edit('targets.json', (list: Record<string, unknown>[]) => (list[0]!.indicator = 'owls'));
		expect(failure()).toBe('targets.json, whole file: indicator expected: "owls"');
	});

	it('is refused where an issue has other placeholders in the other language', () => {
		edit('issues.json', (list: { code: string; text: Record<string, string> }[]) => {
			list.find((kind) => kind.code === 'unknown-place')!.text.en = 'There is no such hromada.';
		});
		expect(failure()).toMatch(/^issues\.json, unknown-place\.text: the same placeholders/);
	});
});

describe('titles of categories', () => {
	it('are names that a reader knows, not ids', () => {
		const fields = Object.values(catalogue.exports).flatMap((spec) => spec.fields);
		const titles = fields.flatMap((field) => categoryTitles(field, catalogue));
		expect(titles.length).toBeGreaterThan(40);
		expect(titles.filter(({ uk }) => /^[a-z_]+$/.test(uk))).toEqual([]);
	});
});
