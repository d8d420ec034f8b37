import { describe, expect, it } from 'vitest';
import { decode } from '#pipelines/decode/decode.ts';
import { decodePage } from '#pipelines/decode/code-pages.ts';
import { encodeText } from './encode-text.ts';

const LINES = [
	'Громада;Місяць;Кількість звернень',
	'Баштанська міська громада;01.2025;125',
	'Первомайська селищна громада;02.2025;7',
	'Єланецька «Ївга» № 5;04.2025;1'
];
const TEXT = `${LINES.join('\n')}\n`;
const SHORT = 'Назва;Рік\nМиколаїв;5\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => decode(bytes).faults.map(({ code }) => code);
/** The text as it looks where it was read in another encoding than it was written in. */
const misread = (text: string, written: string, read: string) =>
	decodePage(encodeText(text, written), read);

describe('the encoding of a file', () => {
	it.each([
		['utf-8', 'utf-8'],
		['utf-8-bom', 'utf-8'],
		['utf-16le', 'utf-16le'],
		['utf-16le-bom', 'utf-16le'],
		['utf-16be', 'utf-16be'],
		['utf-16be-bom', 'utf-16be'],
		['windows-1251', 'windows-1251'],
		['koi8-u', 'koi8-u'],
		['cp1125', 'cp1125'],
		['x-mac-cyrillic', 'x-mac-cyrillic'],
		['iso-8859-5', 'iso-8859-5']
	])('%s is told from the rest, however short the file', (written, named) => {
		for (const text of [TEXT, SHORT]) {
			const sent = text.replace(/[«»№]/g, (sign) =>
				encodeText(sign, written)[0] === 0x3f ? '' : sign
			);
			const { text: read, encoding, confidence } = decode(encodeText(sent, written));
			expect({ read, encoding }).toEqual({ read: sent, encoding: named });
			expect(confidence).toBeGreaterThan(0.99);
		}
	});

	it.each([
		['windows-1252', 'Château;Café;Prix €\nÉtoile;crème brûlée;25\n'],
		['windows-1252', 'Name,Cost\nA,£500\nB,£45\n'],
		['windows-1250', 'Miasto;Województwo\nŁódź;łódzkie\nKraków;małopolskie\nżółć;gęś\n'],
		['iso-8859-2', 'Miasto;Województwo\nŁódź;łódzkie\nKraków;małopolskie\nżółć;gęś\n']
	])('%s of other languages is text too', (encoding, text) => {
		expect(decode(encodeText(text, encoding))).toMatchObject({ text, encoding });
	});

	it('is what a person stated', () => {
		const bytes = encodeText(TEXT, 'windows-1251');
		expect(decode(bytes, 'KOI8-U')).toMatchObject({ encoding: 'koi8-u', evidence: 'stated' });
		expect(decode(bytes, 'no such')).toMatchObject({ encoding: 'windows-1251' });
	});

	it('is not guessed from one letter: the file waits, and the others are named', () => {
		const { faults, candidates } = decode(Uint8Array.from([0x61, 0x3b, 0xe9, 0x0a]));
		expect(faults.map(({ code }) => code)).toEqual(['unknown-encoding']);
		expect(candidates.length).toBeGreaterThan(1);
	});

	it('is the one of most lines; in the others the signs are lost, not misread', () => {
		const lines = (first: string, second: string) =>
			Buffer.concat(LINES.map((line, at) => encodeText(`${line}\n`, at === 2 ? second : first)));
		for (const [first, second] of [
			['utf-8', 'windows-1251'],
			['windows-1251', 'utf-8']
		] as const) {
			const { text, encoding } = decode(lines(first, second));
			const [head, one, damaged, last] = text!.split('\n');
			expect([encoding, head, one, last]).toEqual([first, LINES[0], LINES[1], LINES[3]]);
			expect(damaged).toContain('\uFFFD');
		}
	});

	it('UTF-16 with a byte missing is read in step again behind it', () => {
		const whole = encodeText(TEXT, 'utf-16le-bom');
		const { text } = decode(Buffer.concat([whole.subarray(0, 41), whole.subarray(42)]));
		expect(text!.split('\n').slice(1)).toEqual([...LINES.slice(1), '']);
		expect(text!.split('\n')[0]).toContain('\uFFFD');
	});
});

describe('text that was read wrongly and written again', () => {
	it.each([
		['utf-8', 'windows-1251'],
		['utf-8', 'windows-1252'],
		['utf-8', 'ibm866'],
		['windows-1251', 'windows-1252'],
		['ibm866', 'windows-1251'],
		['koi8-u', 'windows-1251'],
		['windows-1251', 'koi8-u']
	])('%s read as %s is put right, and that is said', (written, read) => {
		const sent = written === 'ibm866' ? TEXT.replace(/[іІ«»]/g, '') : TEXT;
		const sentPlain = written === 'koi8-u' ? sent.replace(/[«»№]/g, '') : sent;
		const bytes = utf8(misread(sentPlain, written, read));
		expect(decode(bytes).text).toBe(sentPlain);
		expect(codes(bytes)).toEqual(['mojibake-undone']);
	});

	it.each(['windows-1251', 'windows-1252'])('twice as %s is put right too', (read) => {
		const twice = misread(misread(TEXT, 'utf-8', read), 'utf-8', read);
		expect(decode(utf8(twice)).text).toBe(TEXT);
	});

	it('waits where a letter was lost on the way', () => {
		const spoilt = misread(TEXT, 'utf-8', 'windows-1251').replaceAll('Рѕ', 'Р?');
		expect(codes(utf8(spoilt))).toEqual(['mojibake']);
	});

	it('is not seen in honest text of any language', () => {
		for (const text of [
			TEXT,
			'Όνομα;Τιμή\nΑθήνα;5\n',
			'名字;数字\n北京;5\n上海市;7',
			'é;à\nè;ç\n'
		]) {
			expect(decode(utf8(text.repeat(3))).text).toBe(text.repeat(3));
		}
	});
});

describe('signs that no table should hold', () => {
	it('are issues: marks of joined files, bidi controls, question marks for letters', () => {
		expect(codes(utf8(`${SHORT}\uFEFF${SHORT}`))).toEqual(['mark-inside']);
		expect(codes(utf8('Назва;Рік\n\u202eМиколаїв;5\n'))).toEqual(['bidi-controls']);
		expect(codes(utf8('?????;???\n????????;5\n??????? ????;6\n'))).toEqual(['letters-lost']);
		expect(decode(utf8(`\uFEFF\uFEFF${SHORT}`)).text).toBe(SHORT);
	});
});
