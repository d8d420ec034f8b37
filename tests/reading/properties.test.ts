import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberStyle } from '#pipelines/convert/number-style.ts';
import { readNumber } from '#pipelines/convert/number.ts';
import { buildLexicon } from '#pipelines/recognise/lexicon.ts';
import { readPeriod } from '#pipelines/recognise/read-period.ts';
import { everyOf } from '#pipelines/convert/coded.ts';
import { readExport } from '#pipelines/read-file.ts';
import { inspectFile } from '#pipelines/inspect-file.ts';
import { tables } from './any-table.ts';
import { encodeText } from './encode-text.ts';
import { knowledge } from './knowledge.ts';
import { type Writing, writeTable, writings } from './written-table.ts';

const seed = 20261020;
const lexicon = buildLexicon(knowledge.catalogue.vocabulary);

const group = (digits: string, separator: string) =>
	digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

describe('a number', () => {
	const written = fc.record({
		cents: fc.integer({ min: -99_999_999, max: 99_999_999 }),
		thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', '’', "'"),
		decimal: fc.constantFrom(',', '.'),
		places: fc.constantFrom(0, 1, 2),
		percent: fc.constantFrom('', '%', ' %')
	});

	it('reads back however Ukrainians write it', () => {
		fc.assert(
			fc.property(written, ({ cents, thousands, decimal, places, percent }) => {
				const value = Number((cents / 100).toFixed(places));
				const [whole, part] = Math.abs(value).toFixed(places).split('.') as [string, string?];
				const sign = value < 0 ? '−' : '';
				const text = sign + group(whole, thousands) + (part ? decimal + part : '') + percent;
				const read = readNumber(text, numberStyle([text]), lexicon, true);
				expect(read.value).toBe(value === 0 ? read.value : value);
				expect(Math.abs(Number(read.value))).toBe(Math.abs(value));
			}),
			{ seed, numRuns: 2000 }
		);
	});

	it('with a comma before three digits is read only where its column shows what it means', () => {
		expect(readNumber('1,234', numberStyle(['1,234']), lexicon, false).fault).toBe(
			'ambiguous-number'
		);
		expect(readNumber('1,234', numberStyle(['1,234', '0,5']), lexicon, false).value).toBe(1.234);
		expect(readNumber('1,234', numberStyle(['1,234', '1,234,567']), lexicon, false).value).toBe(
			1234
		);
	});
});

describe('a period', () => {
	const months = knowledge.catalogue.vocabulary.months;
	it('reads back by every name of its month', () => {
		for (const [month, names] of Object.entries(months)) {
			for (const name of names) {
				const period = `2025-${month.padStart(2, '0')}`;
				expect([name, readPeriod(`${name} 2025`, 'month')]).toEqual([name, period]);
				expect([name, readPeriod(`за ${name.toUpperCase()} 2025 р.`, 'month')]).toEqual([
					name,
					period
				]);
			}
		}
	});
});

const services = knowledge.catalogue.services.map(({ id, name }) => ({ id, name: name.uk }));
const hromadas = knowledge.reference.hromadas.filter(({ name }) => name.uk !== 'Первомайська');
const CHANNELS = { counter: 'ЦНАП', remote_workplace: 'ВРМ', online: 'онлайн' };

const cell = fc.record({
	hromada: fc.constantFrom(...hromadas),
	month: fc.integer({ min: 1, max: 12 }),
	service: fc.constantFrom(...services),
	channel: fc.constantFrom(...(Object.keys(CHANNELS) as (keyof typeof CHANNELS)[])),
	applications: fc.integer({ min: 0, max: 90_000 }),
	waiting: fc.integer({ min: 0, max: 2400 }).map((tenths) => tenths / 10)
});
const rows = fc.uniqueArray(cell, {
	minLength: 1,
	maxLength: 12,
	selector: ({ hromada, month, service, channel }) =>
		[hromada.id, month, service.id, channel].join('/')
});
const dialect = fc.record({
	encoding: fc.constantFrom(
		'utf-8',
		'utf-8-bom',
		'utf-16le',
		'utf-16be',
		'utf-16le-bom',
		'windows-1251',
		'koi8-u',
		'x-mac-cyrillic'
	),
	delimiter: fc.constantFrom(';', ',', '\t', '|'),
	newline: fc.constantFrom('\n', '\r\n', '\r'),
	quoteAll: fc.boolean(),
	endsWithNewline: fc.boolean()
});
const HEADINGS = [
	'Громада',
	'Місяць',
	'Послуга',
	'Канал',
	'Кількість звернень',
	'Час очікування, хв'
];

describe('a table', () => {
	it('reads back the same from every dialect and encoding, or an issue says why not', () => {
		fc.assert(
			fc.property(
				rows,
				dialect,
				(data, { encoding, delimiter, newline, quoteAll, endsWithNewline }) => {
					const quote = (text: string) =>
						quoteAll || /[",;|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
					const lines = data.map(({ hromada, month, service, channel, applications, waiting }) => [
						`${hromada.name.uk} територіальна громада`,
						`${String(month).padStart(2, '0')}.2025`,
						service.name,
						CHANNELS[channel],
						String(applications),
						String(waiting).replace('.', ',')
					]);
					const text = [HEADINGS, ...lines]
						.map((line) => line.map(quote).join(delimiter))
						.join(newline);
					const bytes = encodeText(text + (endsWithNewline ? newline : ''), encoding);
					const { report, loaded } = readExport(bytes, 'input.csv', knowledge);
					expect(report.rowsIn).toBe(report.loaded + report.quarantined + report.notData);
					if (report.issues.some(({ severity }) => severity === 'error')) return;
					const column = (name: string) => everyOf(loaded!.columns[name]!);
					expect(column('applications')).toEqual(data.map((row) => row.applications));
					expect(column('waiting_minutes')).toEqual(data.map((row) => row.waiting));
					expect(column('service')).toEqual(data.map((row) => row.service.id));
					expect(everyOf(loaded!.hromadaIds)).toEqual(data.map((row) => row.hromada.id));
				}
			),
			{ seed, numRuns: 400 }
		);
	});
});

/** Issues that say nothing about how the file is written. */
const ABOUT_MEANING = new Set(['unknown-dataset', 'no-header']);

describe('a table about anything', () => {
	const reads = (table: string[][], writing: Writing) => {
		const bytes = writeTable(table, writing);
		if (!bytes) return;
		const { header, rows, issues } = inspectFile(bytes, 'any.csv', knowledge);
		const isTold = issues.some(
			({ severity, code }) => severity === 'error' && !ABOUT_MEANING.has(code)
		);
		if (!isTold) expect([header, ...rows]).toEqual(table);
	};

	it('reads back the same however it is written, or an issue says why not', () => {
		fc.assert(fc.property(tables, writings, reads), { seed, numRuns: 800 });
	}, 60_000);
});

describe('any bytes at all', () => {
	const header = new TextEncoder().encode(`${HEADINGS.join(';')}\n`);
	it('give an outcome whose sum is right', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, hasHeader) => {
				const bytes = hasHeader ? Uint8Array.from([...header, ...noise]) : noise;
				const began = performance.now();
				const { report } = readExport(bytes, 'noise.csv', knowledge);
				expect(performance.now() - began).toBeLessThan(2000);
				expect(report.rowsIn).toBe(report.loaded + report.quarantined + report.notData);
				expect(report.loaded).toBe(0);
			}),
			{ seed, numRuns: 1000 }
		);
	});
});

const REGISTER = new URL('../../../shared/data/mykolaiv_asc_register_clean.csv', import.meta.url);

describe.skipIf(!existsSync(REGISTER))('the register of ASCs', () => {
	it('loads whole once its period is stated', () => {
		const bytes = readFileSync(REGISTER);
		const { report, loaded } = readExport(bytes, 'register.csv', knowledge, { period: '2023' });
		expect(report).toMatchObject({
			dataset: 'service-points',
			loaded: 91,
			quarantined: 0,
			notData: 1
		});
		const kinds = everyOf(loaded!.columns.kind!);
		const count = (kind: string) => kinds.filter((one) => one === kind).length;
		expect([count('asc'), count('territorial_unit'), count('remote_workplace')]).toEqual([
			34, 2, 55
		]);
	});
});
