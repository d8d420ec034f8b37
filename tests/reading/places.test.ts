import { describe, expect, it } from 'vitest';
import { indexPlaces } from '#pipelines/recognise/place-index.ts';
import { NO_CONTEXT } from '#pipelines/recognise/place-context.ts';
import { resolvePlace } from '#pipelines/recognise/resolve-place.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { hasNationalPlaces, nationalPlaces } from './national-places.ts';

const reference = loadReference(new URL('../../data/reference', import.meta.url).pathname);
const index = indexPlaces({ ...reference, oblasts: [reference.oblast] });
const codeOf = (text: string) => {
	const place = resolvePlace(text, index);
	return place.kind === 'hromada' ? index.hromadas.get(place.id)!.code : place.kind;
};

const BASHTANKA = 'UA48020010000091496';
const VOZNESENSK = 'UA48040070000056126';
const MYKOLAIV = 'UA48060150000071713';
const PERVOMAISK = 'UA48080130000028458';
const PERVOMAISKE = 'UA48060270000044708';
const PIVDENNOUKRAINSK = 'UA48040250000044166';

describe('a hromada', () => {
	it.each([
		['Баштанська', BASHTANKA],
		['баштанська', BASHTANKA],
		['БАШТАНСЬКА МІСЬКА ТЕРИТОРІАЛЬНА ГРОМАДА', BASHTANKA],
		['Баштанська міська громада', BASHTANKA],
		['Баштанська міська ТГ', BASHTANKA],
		['Баштанська МТГ', BASHTANKA],
		['Баштанська ОТГ', BASHTANKA],
		['Баштанської міської територіальної громади', BASHTANKA],
		['у Баштанській громаді', BASHTANKA],
		['Бюджет Баштанської міської територіальної громади', BASHTANKA],
		['Баштанська міська рада', BASHTANKA],
		['Bashtanska urban TC', BASHTANKA],
		['Bashtanska hromada', BASHTANKA],
		['  Башта\u200bнська\n міська  ТГ ', BASHTANKA],
		['Бaштaнcькa', BASHTANKA],
		['UA48020010000091496', BASHTANKA],
		['UА48020010000091496', BASHTANKA],
		['UA 48 02 001 0000091496', BASHTANKA],
		['UA48O2OO1OOOOO91496', BASHTANKA],
		['48020010000091496', BASHTANKA],
		['UA48020010010072548', BASHTANKA],
		['UA48020010000091497', 'invalid-code'],
		['UA99020010000091496', 'invalid-code'],
		['4820610100', BASHTANKA],
		['1450200000', BASHTANKA],
		['Баштанська (UA48020010000091496)', BASHTANKA],
		['Первомайська', 'ambiguous'],
		['Первомайська територіальна громада', 'ambiguous'],
		['Первомайська міська ТГ', PERVOMAISK],
		['Первомайська СТГ', PERVOMAISKE],
		['Первомайська селищна територіальна громада', PERVOMAISKE],
		['Первомайська громада Миколаївського району', PERVOMAISKE],
		['Первомайська, Первомайський район', PERVOMAISK],
		['Первомайська сільська громада', 'ambiguous'],
		['Южноукраїнська', PIVDENNOUKRAINSK],
		['Південноукраїнська міська ТГ', PIVDENNOUKRAINSK],
		['Південноукраїнська (Южноукраїнська) МТГ', PIVDENNOUKRAINSK],
		['Миколаївська', MYKOLAIV],
		['Миколаївська міська територіальна громада', MYKOLAIV],
		['Миколаївська область', 'above'],
		['Миколаївський район', 'above'],
		['Баштанський р-н', 'above'],
		[
			'Соборності, 14, м. Вознесенськ, Вознесенська територіальна громада, Миколаївська область',
			VOZNESENSK
		],
		['вул. Первомайська, 5, м. Вознесенськ', 'unknown'],
		['Баштанська громада Одеської області', 'unknown'],
		['Мішково-Погорілівська', 'UA48060170000025778'],
		['Кам’яномостівська', 'UA48080070000061107'],
		["Кам'яномостівська", 'UA48080070000061107'],
		['Разом', 'unknown'],
		['', 'unknown']
	])('%j is %s', (text, expected) => {
		expect(codeOf(text)).toBe(expected);
	});

	it('is told from its homonym by what other columns say', () => {
		const context = { ...NO_CONTEXT, raions: ['UA48080000000082320'] };
		const place = resolvePlace('Первомайська', index, context);
		expect(place).toMatchObject({ kind: 'hromada' });
	});
});

describe.skipIf(!hasNationalPlaces)('among all hromadas of the country', () => {
	const places = hasNationalPlaces ? nationalPlaces() : null;

	it('every derivable form resolves rightly or is ambiguous, none wrongly', () => {
		const national = indexPlaces(places!);
		const tally = { right: 0, ambiguous: 0, wrong: [] as string[] };
		const genitive = (word: string) => word.replace(/а$/, 'ої').replace(/я$/, 'ьої');
		for (const [at, row] of places!.rows.entries()) {
			const { name_uk: name, type_uk: type, raion_uk: raion, oblast_uk: oblast } = row;
			const raionGenitive = raion!.replace(/ий$/, 'ого');
			const forms = [
				name!,
				name!.toUpperCase(),
				`${name} ${type} територіальна громада`,
				`${name} ${type} ТГ`,
				`${name} ${type === 'міська' ? 'МТГ' : 'СТГ'}`,
				`${genitive(name!)} ${genitive(type!)} територіальної громади`,
				`Бюджет ${genitive(name!)} ${genitive(type!)} територіальної громади`,
				`${name} ${type} територіальна громада, ${raion} район, ${oblast} область`,
				`${name} ${type} громада ${raionGenitive} району`,
				`${row.name_en} TC`,
				row.hromada_code!,
				name!.replaceAll('а', 'a').replaceAll('о', 'o').replaceAll('і', 'i')
			];
			for (const form of forms) {
				const place = resolvePlace(form, national);
				if (place.kind === 'ambiguous' && place.ids.includes(at + 1)) tally.ambiguous++;
				else if (place.kind === 'hromada' && place.id === at + 1) tally.right++;
				else tally.wrong.push(`${form} → ${JSON.stringify(place)}`);
			}
		}
		expect(tally.wrong).toEqual([]);
		expect(tally.right).toBeGreaterThan(15_000);
	});
});
