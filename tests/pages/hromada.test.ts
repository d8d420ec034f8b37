import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../src/routes/hromadas/[code]/comparisons.ts';
import { hromadaOf } from '../../src/routes/hromadas/[code]/hromada-of.ts';
import { registersOf } from '../../src/routes/hromadas/[code]/offices.ts';
import { notArrivedOf } from '../../src/routes/hromadas/[code]/not-arrived.ts';
import { profileOf } from '../../src/routes/hromadas/[code]/profile.ts';
import { concernsOf } from '../../src/routes/hromadas/[code]/recommendations.ts';
import { returnsOf } from '../../src/routes/hromadas/[code]/returns.ts';
import { statusOf } from '../../src/routes/hromadas/[code]/territorial-status.ts';
import { unacceptedOf } from '../../src/routes/hromadas/[code]/unaccepted.ts';
import { fullNameOf } from '../../src/routes/hromadas/full-name.ts';
import { listOf } from '../../src/routes/hromadas/list.ts';
import { openFixture } from '../server/open-fixture.ts';
import { HROMADA_OBLAST } from './hromada-oblast.ts';
import { plain, readerOf } from './hromada-reader.ts';

describe('the page of a hromada', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(HROMADA_OBLAST)));
	afterAll(() => fixture.close());

	const reader = (locale: 'uk' | 'en' = 'uk', period = '2026-Q1') =>
		readerOf(fixture.ask, locale, period);

	it('names a hromada with its type', async () => {
		const row = await hromadaOf(reader(), 'UA02');
		expect(fullNameOf(row, 'uk')).toBe('H2 селищна громада');
		reader('en');
		expect(fullNameOf(row, 'en')).toBe('H2 settlement hromada');
	});

	it('says what was due and has not come, months in a row as one', async () => {
		expect((await notArrivedOf('UA01', reader())).map(plain)).toEqual([
			'Не надійшло (надані послуги): лютий 2026 – квітень 2026.'
		]);
		expect(await notArrivedOf('UA02', reader('en'))).toEqual([]);
	});

	it('does not exist for a code that the oblast does not have', async () => {
		const refused = await hromadaOf(reader(), 'UA99').catch((failure: unknown) => failure);
		expect(isHttpError(refused, 404)).toBe(true);
	});

	it('says the territorial status at the end of the period, and those before', async () => {
		expect(await statusOf('UA04', reader())).toEqual({
			now: 'Територія активних бойових дій від 1\u00a0січня 2026.',
			besides: []
		});
		const later = await statusOf('UA04', reader('en', '2026-Q2'));
		expect(later.now).toBe('No longer on the list of territories of hostilities.');
		expect(later.besides.map(plain)).toEqual([
			'1 January 2026 – 15 April 2026: territory of active hostilities'
		]);
		expect((await statusOf('UA01', reader())).now).toBe(
			'До переліку територій бойових дій не входить.'
		);
	});

	it('says nothing twice of a settlement that had the status of the whole hromada', async () => {
		const { besides } = await statusOf('UA05', reader());
		expect(besides.map(plain)).toEqual([
			'У різний час між 1 березня 2022 і 1 квітня 2022 в 2 населених пунктах: територія активних бойових дій'
		]);
	});

	const comparedAs = async (code: string, own = reader()) => {
		const row = await hromadaOf(own, code);
		return comparisonsOf(row, await profileOf(row, own), own);
	};
	const rowsOf = async (code: string, own = reader()) =>
		(await comparedAs(code, own)).comparisons.flatMap(({ themes }) =>
			themes.flatMap(({ rows }) => rows)
		);

	it('shows every theme beside raion and oblast, and absence by its kind', async () => {
		const rows = await rowsOf('UA01');
		const share = rows.find(({ id }) => id === 'share');
		expect(share).toMatchObject({ value: '50,0\u00a0%', absence: null, raion: '66,7\u00a0%' });
		const covered = rows.find(({ id }) => id === 'covered');
		expect(covered).toMatchObject({ value: 'так', strip: null });
		const late = await rowsOf('UA03');
		expect(late.find(({ id }) => id === 'share')?.absence).toBe('late');
	});

	it('sets the mean of one beside a count, never the sum over many', async () => {
		const total = (await rowsOf('UA01')).find(({ id }) => id === 'total');
		expect(total).toMatchObject({ oblast: '10,0\u00a0%', raion: '15,0\u00a0%' });
	});

	it('rolls up those alike as it does the raion, and says how many of the others have less', async () => {
		const share = (await rowsOf('UA01')).find(({ id }) => id === 'share');
		expect(share).toMatchObject({
			alike: '75,0\u00a0%',
			stripWords: expect.stringContaining('0 з 1')
		});
	});

	it('names the hromadas alike with what counts, itself first and never among them', async () => {
		const { comparisons } = await comparedAs('UA01');
		expect(comparisons.map(({ ground }) => ground)).toEqual(['everything']);
		const { columns, own, rows } = comparisons[0]!.alike;
		expect(columns).toHaveLength(own.cells.length);
		expect(own).toMatchObject({ name: 'H1', href: null });
		expect(plain(own.cells.join())).toBe('1 100,110,міська,немає,');
		expect(rows.map(({ href }) => href)).toEqual(
			expect.arrayContaining(['UA02', 'UA03', 'UA04', 'UA05'].map((code) => `/hromadas/${code}`))
		);
		const differences = rows.map(({ difference }) => difference);
		expect(differences).toEqual([...differences].sort());
	});

	it('tells the demonstration register from the real one', async () => {
		const { now, past } = await registersOf('UA01', reader());
		expect(now.demo).toBe(true);
		expect(plain(now.summary)).toBe('1 ЦНАП і 1 віддалене робоче місце');
		expect(past.map(({ demo, title, summary }) => [demo, title, plain(summary)])).toEqual([
			[false, 'Реєстр, 2023', '1 ЦНАП']
		]);
	});

	it('lists what was not accepted with reason and remedy in the language of the reader', async () => {
		const [uk, other] = await unacceptedOf('UA02', reader());
		expect(uk).toMatchObject({ reason: 'Не число.', remedy: 'Напишіть число.' });
		expect(plain(uk?.where ?? '')).toBe('рядки 4, 7 · one.csv · 20 травня 2026');
		expect(other?.reason).toBe('Рядок не прийнято (lost).');
		const [en] = await unacceptedOf('UA02', reader('en'));
		expect(en).toMatchObject({ reason: 'Not a number.', remedy: 'Write a number.' });
	});

	it('lists what was sent, with the kind of data', async () => {
		const sent = await returnsOf('UA03', reader());
		expect(plain(sent[0]?.about ?? '')).toBe('19 травня 2026 · звіт за показниками');
		expect(sent[0]?.outcome).toBe(
			'прийнято 5 з 5 рядків · замінено пізнішим · демонстраційні дані'
		);
		expect(sent[0]?.warnings[0]?.said).toBe('чекає на згоду відповідальної особи');
	});

	it('separates recommendations to it from those to all', async () => {
		const { own, common } = await concernsOf('UA02', reader());
		expect(own.map(({ id }) => id)).toEqual(['REC-2']);
		expect(own[0]).toMatchObject({ status: 'late' });
		expect(plain(own[0]?.due ?? '')).toBe('термін 1 квітня 2026, минуло 30 днів');
		expect(common).toBe(2);
	});
});

describe('the list of hromadas', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(HROMADA_OBLAST)));
	afterAll(() => fixture.close());

	it('groups by raion and says how the last return of the period came', async () => {
		const list = await listOf(readerOf(fixture.ask), 'share', '');
		expect(list.groups.map(({ entries }) => entries.length)).toEqual([3, 2]);
		expect(list.reported).toBe('Відзвітувала 1 з 3 громад');
		const marks = list.groups.flatMap(({ entries }) => entries.map(({ mark }) => mark?.text));
		expect(marks).toEqual(['запізнюється', 'вчасно', undefined, undefined, 'бойові дії']);
	});

	it('holds only what is sought', async () => {
		const list = await listOf(readerOf(fixture.ask), 'share', 'h4 міська');
		expect(list.groups.flatMap(({ entries }) => entries.map(({ code }) => code))).toEqual(['UA04']);
	});
});
