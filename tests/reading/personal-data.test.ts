import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from '#pipelines/check/personal/mask.ts';
import { knowledge } from './knowledge.ts';

const MASK = '•••';

describe('personal data', () => {
	it.each([
		['Іваненко Петро Васильович', MASK],
		['Петро Васильович Іваненко', MASK],
		['заява Іваненка Петра Васильовича', `заява ${MASK}`],
		['ПЕТРЕНКО ОЛЕНА ІВАНІВНА', MASK],
		['Петрeнко Олена Iванiвна', MASK],
		['Шевчук-Коваль Надія Юріївна, адміністратор', `${MASK}, адміністратор`],
		['Коваль Ілля Ілліч', MASK],
		['Ivan Petrovych Shevchenko', MASK],
		['Петренко О. В.', MASK],
		['О.В. Петренко', MASK],
		['Виконавець: Іваненко І. І., тел. 5-12-34', `Виконавець: ${MASK}, тел. ${MASK}`],
		['Виконавець: Петренко', `Виконавець: ${MASK}`],
		['звіт_Іваненко П.В._2025.csv', `звіт_${MASK}_2025.csv`],
		['0512371234', MASK],
		['+38 (050) 123-45-67', MASK],
		['+380501234567', MASK],
		['(0512) 37-12-34', MASK],
		['тел. (05158) 9-12-34', `тел. ${MASK}`],
		['3184710691', MASK],
		['UA213223130000026007233566001', MASK],
		['UA21 3223 1300 0002 6007 2335 6600 1', MASK],
		['паспорт ЕР 123456', `паспорт ${MASK}`],
		['паспорт № 001234567', `паспорт № ${MASK}`],
		['19900101-12345', MASK],
		['olena@ukr.net', MASK],
		['o.koval@bashtanka.gov.ua', MASK],
		['infantenko@ukr.net', MASK],
		['postolenko.i@ukr.net', MASK]
	])('is put out of %j', (text, expected) => {
		expect(maskPersonal(text).text).toBe(expected);
	});

	it.each([
		'вул. Петра Могили, 5',
		'вул. Т. Г. Шевченка, 3',
		'вулиця Івана Петровича Котляревського, 12',
		'бібліотека ім. М. Л. Кропивницького',
		'Баштанська М.Т.Г.',
		'Баштанська О. Т. Г.',
		'Миколаївська міська територіальна громада',
		'с. Петрівка, с. Іванівка, с. Павлівна',
		'Виконавець: Відділ ЦНАП',
		'П. І. Б.',
		'cnap@bashtanka.gov.ua',
		'ksrada@bashtanka.gov.ua',
		'cnapksrs@ukr.net',
		'info@novomarivka.org.ua',
		'inbox@rada.info',
		'bashtanka_otg@ukr.net',
		'4820610100',
		'0510100000',
		'UA48020010000091496',
		'№ 123456789012',
		'05-06-2025 10-12',
		'0.123456789',
		'1 234 567 890',
		'пн: 08:00-17:00; вт: 08:00-17:00; ср: 08:00-17:00',
		'https://example.gov.ua/act/0512371234'
	])('is not seen in %j', (text) => {
		expect(maskPersonal(text)).toEqual({ text, kinds: [] });
	});

	it('is not seen in any name, word or address of the catalogue, the reference and the truth', () => {
		const { catalogue, reference } = knowledge;
		const named = [...catalogue.services, ...catalogue.indicators, ...catalogue.themes];
		const texts = [
			...named.flatMap(({ name }) => [name.uk, name.en]),
			...reference.hromadas.flatMap(({ name, centre, code }) => [name.uk, centre.uk, code]),
			...['service_point', 'recommendation', 'progress_report'].flatMap((table) =>
				Papa.parse<string[]>(readFileSync(`data/demo/truth/${table}.csv`, 'utf8')).data.flat()
			)
		];
		expect(texts.filter((text) => maskPersonal(text).text !== text)).toEqual([]);
	});

	it('is looked for in a moment, however long the text', () => {
		for (const piece of ['a', 'Аа ', '05', 'Аа. ', 'тел. ', 'А.', 'вул. Іван Петрович ']) {
			const started = performance.now();
			maskPersonal(piece.repeat(30_000));
			expect(performance.now() - started).toBeLessThan(2000);
		}
	});
});
