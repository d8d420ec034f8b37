import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#pipelines/decode/decode.ts';
import { readExport } from '#pipelines/read-file.ts';
import { headingScoreOf } from '#pipelines/recognise/heading-score.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import { LARGE } from '#pipelines/table/arrival.ts';
import { readLargeTable } from '#pipelines/table/large-table.ts';
import { chooseDialect } from '#pipelines/table/dialect.ts';
import { evenLineEnds } from '#pipelines/table/line-ends.ts';
import { parseRecords } from '#pipelines/table/parse.ts';
import { tableOf } from '#pipelines/table/table.ts';
import { knowledge } from './knowledge.ts';

const seed = 20260722;
const HEADINGS = [
	'Громада',
	'Місяць',
	'Послуга',
	'Канал',
	'Кількість звернень',
	'Відмов',
	'Примітка'
];
const { lexicon } = prepare(knowledge);
const score = headingScoreOf(prepare(knowledge));
const { services } = knowledge.catalogue;
const places = knowledge.reference.hromadas.map(({ name }) => `${name.uk} громада`);

/** Rows that only a careful reading tells from the plain ones around them. */
const ODD: string[][] = [
	[''],
	['', '', '', '', '', '', ''],
	HEADINGS,
	['Разом', '', '', '', '120', '3', ''],
	['Усього за січень 2025 року', '', '', '', '7', '', ''],
	['Разом', 'січень 2025', 'Паспорт', 'онлайн', '5', '0', ''],
	['у тому числі', '', '', '', '5', '', ''],
	['* за даними ЦНАП'],
	['Примітка: дані попередні', '', '', '', '', '', ''],
	['Виконавець: відділ ЦНАП'],
	[places[0]!, 'січень 2025'],
	[places[1]!, 'січень 2025', 'Паспорт', 'онлайн', '5'],
	[places[2]!, 'січень 2025', 'Паспорт', 'онлайн', '5', '0', '', '', ''],
	[places[3]!, 'січень 2025', 'Паспорт', 'онлайн', '5', '0', '', 'зайве'],
	['Показник', 'Одиниця', 'План', 'Факт'],
	['осіб', '', '', '', 'осіб', 'осіб', ''],
	['1', '2', '3', '4', '5', '6', '7'],
	['ЦНАП "Прозорий офіс"', 'січень 2025', 'Паспорт', 'онлайн', '5', '0', 'рядок\nдругий'],
	['пошкоджено \ufffd', 'січень 2025', 'Паспорт', 'онлайн', '5', '0', ''],
	['з нулем \0', 'січень 2025', 'Паспорт', 'онлайн', '5', '0', ''],
	['\u202eнавпаки', 'січень 2025', 'Паспорт', 'онлайн', '5', '0', '']
];

function plainRow(at: number): string[] {
	const month = String(1 + (Math.floor(at / 97) % 12)).padStart(2, '0');
	const service = services[at % services.length]!.name.uk;
	const note = at % 11 === 0 ? `примітка ${at % 5}` : '';
	const channel = ['онлайн', 'ВРМ', 'у ЦНАП'][at % 3]!;
	return [places[at % 52]!, `${month}.2025`, service, channel, String(at % 400), '0', note];
}

interface Written {
	rows: number;
	odd: [at: number, row: string[]][];
	delimiter: string;
	newline: string;
	quoting: 'all' | 'needed' | 'none';
	mark: boolean;
	isEnded: boolean;
	preamble: string[];
	cut: number;
}

const written: fc.Arbitrary<Written> = fc.record({
	rows: fc.integer({ min: 0, max: 2600 }),
	odd: fc.array(fc.tuple(fc.nat(2600), fc.constantFrom(...ODD)), { maxLength: 6 }),
	delimiter: fc.constantFrom(';', ',', '\t'),
	newline: fc.constantFrom('\n', '\r\n'),
	quoting: fc.constantFrom('all', 'needed', 'none'),
	mark: fc.boolean(),
	isEnded: fc.boolean(),
	preamble: fc.constantFrom([], ['Звіт про надані послуги за 2025 рік', '']),
	cut: fc.constantFrom(0, 0, 0, 1, 3, 17)
});

function write(table: Written): Uint8Array {
	const { delimiter, newline, quoting, mark } = table;
	const rows = Array.from({ length: table.rows }, (_, at) => plainRow(at));
	for (const [at, row] of table.odd) rows.splice(Math.min(at, rows.length), 0, row);
	const quote = (cell: string) => {
		const isNeeded = /["\n]/.test(cell) || cell.includes(delimiter);
		const isQuoted = quoting === 'all' || (quoting === 'needed' && isNeeded);
		return isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
	};
	const lines = [HEADINGS, ...rows].map((row) => row.map(quote).join(delimiter));
	const text = [...table.preamble, ...lines].join(newline) + (table.isEnded ? newline : '');
	const bytes = Buffer.from((mark ? '\ufeff' : '') + text);
	return bytes.subarray(0, bytes.length - table.cut);
}

/** The bytes as they are while they still come: blank beyond what was waited for. */
function coming(whole: Uint8Array) {
	const bytes = Buffer.alloc(whole.length);
	const until = (count: number) => {
		bytes.set(whole.subarray(0, count));
		return Math.min(count, whole.length);
	};
	return { bytes, arrival: { until, isUtf8: () => isUtf8(whole) } };
}

describe('a file read by columns', () => {
	it('gives the table that reading it record by record gives, or is left to that', () => {
		let taken = 0;
		const gives = (table: Written) => {
			const bytes = write(table);
			const { bytes: source, arrival } = coming(bytes);
			const large = readLargeTable(source, score, lexicon, { fewest: 0, arrival });
			if (!large) return;
			taken++;
			const decoded = decode(bytes);
			const { text, newline } = evenLineEnds(decoded.text!);
			const dialect = chooseDialect(text, newline, score);
			const origin = {
				dialect,
				isDamaged: false,
				endsOpen: !text.endsWith(newline),
				count: Infinity
			};
			const whole = tableOf(parseRecords(text, dialect), origin, score, lexicon);
			const { columns, records, ...rest } = large.table;
			const { records: expected, ...others } = whole;
			expect(rest).toEqual(others);
			expect({ ...large.decoded, text: '' }).toEqual({ ...decoded, text: '' });
			expect(JSON.stringify(Array.from(records))).toBe(JSON.stringify(expected));
			for (const [at, { texts, codes }] of columns!.entries()) {
				const cells = Array.from(codes, (code) => texts[code]!);
				expect(cells.join('\u0001')).toBe(expected.map((row) => row[at] ?? '').join('\u0001'));
			}
		};
		fc.assert(fc.property(written, gives), { seed, numRuns: 60 });
		expect(taken).toBeGreaterThan(20);
	}, 120_000);

	/** A clean file of 51,000 rows with some lines put in at places told by a seed. */
	function spoilt(lines: readonly string[], turn: number): Buffer {
		const rows = Array.from({ length: 51_000 }, (_, at) => plainRow(at).join(';'));
		for (const [at, line] of lines.entries()) {
			rows.splice((seed * (turn + 1) * (at + 7)) % rows.length, 0, line);
		}
		return Buffer.from([HEADINGS.join(';'), ...rows].join('\r\n') + '\r\n');
	}

	const withoutWhy = ({ report, ...outcome }: ReturnType<typeof readExport>) => ({
		...outcome,
		report: { ...report, recognised: report.recognised.slice(1) }
	});

	it.each([
		['a quote that is never closed', [`${places[0]};01.2025;"Паспорт;онлайн;5;0;`]],
		['a cell in quotes over two lines', [`${places[0]};01.2025;Паспорт;онлайн;5;0;"а\r\nб"`]],
		['a quote within a cell', [`${places[0]};01.2025;Паспорт;онлайн;5;0;ЦНАП "Прозорий"`]],
		['short rows', [`${places[0]};01.2025;Паспорт`, `${places[1]};01.2025`]],
		['a long row', [`${places[0]};01.2025;Паспорт;онлайн;5;0;;зайве`]],
		['a shifted row', [`${places[0]};;01.2025;Паспорт;онлайн;5;0`]],
		['totals and a part of them', ['Разом;;;;1200;3;', 'у тому числі;;;;5;;']],
		['the headings again', [HEADINGS.join(';'), '', HEADINGS.join(';')]],
		['a line feed alone', [`${places[0]};01.2025;Паспорт;онлайн;5;0;\n${places[1]};01.2025;;;;;`]],
		['a NUL', [`${places[0]};01.2025;Пас\0порт;онлайн;5;0;`]],
		['values that cannot be', [`${places[0]};13.2025;Паспорт;онлайн;-5;9;`, 'Ніхто;01.2025;;;;;']],
		['the same row twice', [plainRow(3).join(';'), `${plainRow(4).slice(0, 4).join(';')};1;0;`]]
	])(
		'holds %s anywhere in the file as reading record by record does',
		(name, lines) => {
			const bytes = spoilt(lines, name.length);
			expect(bytes.length).toBeGreaterThan(LARGE);
			const byColumn = readExport(bytes, 'послуги.csv', knowledge);
			const byRecord = readExport(bytes, 'послуги.csv', knowledge, { encoding: 'utf-8' });
			expect(withoutWhy(byColumn)).toEqual(withoutWhy(byRecord));
			const { issues, quarantined, notData } = byColumn.report;
			expect(issues.length + quarantined + notData).toBeGreaterThan(1);
		},
		120_000
	);

	it('never takes a byte for text that is none', () => {
		const bytes = spoilt([`${places[0]};01.2025;Пас\u0001порт;онлайн;5;0;`], 1);
		bytes[bytes.indexOf(1)] = 0xff;
		const { report, encoding } = readExport(bytes, 'послуги.csv', knowledge);
		expect(encoding !== 'utf-8' || report.issues.some(({ row }) => row !== null)).toBe(true);
	}, 120_000);

	it('comes out as the same file does that is read record by record', () => {
		const rows = Array.from({ length: 60_000 }, (_, at) => plainRow(at));
		rows.splice(30_000, 0, ['Разом', '', '', '', '120', '3', '']);
		rows.splice(20_000, 0, [places[0]!, 'нісенітниця', 'Паспорт', 'онлайн', '5', '0', '']);
		const text = [HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n');
		const bytes = Buffer.from(text);
		expect(bytes.length).toBeGreaterThan(LARGE);
		const byColumn = readExport(bytes, 'послуги.csv', knowledge);
		const byRecord = readExport(bytes, 'послуги.csv', knowledge, { encoding: 'utf-8' });
		expect(withoutWhy(byColumn)).toEqual(withoutWhy(byRecord));
		expect(byColumn.report.notData).toBeGreaterThan(1);
		expect(byColumn.report.quarantined).toBeGreaterThan(0);
	}, 60_000);
});
