import { describe, expect, it } from 'vitest';
import { alikePlaces } from '#pipelines/recognise/alike-places.ts';
import { indexPlaces, nameKey } from '#pipelines/recognise/place-index.ts';
import { resolvePlace } from '#pipelines/recognise/resolve-place.ts';
import { hasNationalPlaces, nationalPlaces } from './national-places.ts';

type Cases = Record<'genitive' | 'dative' | 'accusative', string>;

const HARD = { genitive: 'ої', dative: 'ій', accusative: 'у' };
const SOFT = { genitive: 'ьої', dative: 'ій', accusative: 'ю' };
const SHORT: Record<string, string> = { міська: 'МТГ', селищна: 'СТГ', сільська: 'СТГ' };
const ENGLISH: Record<string, string> = {
	міська: 'urban',
	селищна: 'settlement',
	сільська: 'rural'
};

function casesOf(name: string): Cases {
	const endings = name.endsWith('я') ? SOFT : HARD;
	const stem = name.slice(0, -1);
	const cases = Object.entries(endings).map(([which, ending]) => [which, stem + ending]);
	return Object.fromEntries(cases) as Cases;
}

function formsOf(row: Record<string, string>): string[] {
	const {
		name_uk: name,
		name_en: english,
		type_uk: type,
		raion_uk: raion
	} = row as Record<'name_uk' | 'name_en' | 'type_uk' | 'raion_uk', string>;
	const [own, kind, oblast] = [casesOf(name), casesOf(type), row.oblast_uk!];
	const ofRaion = raion.replace(/ий$/, 'ого').replace(/ій$/, 'ього');
	const council = `${own.genitive} ${kind.genitive} ради`;
	return [
		...[name, name.toUpperCase(), name.toLowerCase(), [...name].join('\u200b')],
		...[name.replace(/['’ʼ]/g, '`'), name.replace(/['’ʼ]/g, '')],
		name.replaceAll('а', 'a').replaceAll('о', 'o').replaceAll('і', 'i').replaceAll('с', 'c'),
		`«${name} ${type} територіальна громада»`,
		`12. ${name} ${type} ТГ`,
		`${name} ${SHORT[type]}`,
		`${name} ОТГ`,
		`${name} ${type} об'єднана територіальна громада`,
		`${own.genitive} ${kind.genitive} територіальної громади`,
		`${own.dative} ${kind.dative} територіальній громаді`,
		`у ${own.dative} ${kind.dative} громаді`,
		`${own.accusative} ${kind.accusative} територіальну громаду`,
		`Бюджет ${own.genitive} ${kind.genitive} територіальної громади`,
		`Виконавчий комітет ${council}`,
		`виконком ${council}`,
		`Апарат ${council} та її виконавчого комітету`,
		`ЦНАП ${council}`,
		`${name} ${type} рада`,
		`${name} ${type} громада ${ofRaion} району`,
		`${name} громада (${raion} р-н)`,
		`${name} ${type} громада ${casesOf(oblast).genitive} області`,
		`${name} ТГ ${oblast} обл.`,
		`${name} ${type} територіальна громада, ${raion} район, ${oblast} область`,
		`${english} ${ENGLISH[type]} TC`,
		english.toLowerCase(),
		row.hromada_code!,
		row.hromada_code!.replace('A', 'А').replaceAll('0', 'O'),
		row.hromada_code!.replace(/(.{4})/g, '$1 ')
	];
}

/** The name with one letter left out, doubled, changed or swapped, at each place in turn. */
function misspellingsOf(name: string): string[] {
	return [...name].flatMap((letter, at) => {
		const [before, after] = [name.slice(0, at), name.slice(at + 1)];
		const swapped = before + after.slice(0, 1) + letter + after.slice(1);
		return [before + after, before + letter + letter + after, `${before}щ${after}`, swapped];
	});
}

describe.skipIf(!hasNationalPlaces)('of the names of all hromadas of the country', () => {
	const places = hasNationalPlaces ? nationalPlaces() : null;
	const index = places && indexPlaces(places);

	it('every form is right or ambiguous, thousands a second', () => {
		const wrong: string[] = [];
		let [asked, right] = [0, 0];
		const start = performance.now();
		for (const [at, row] of places!.rows.entries()) {
			for (const form of formsOf(row)) {
				asked++;
				const place = resolvePlace(form, index!);
				if (place.kind === 'hromada' && place.id === at + 1) right++;
				else if (place.kind !== 'ambiguous' || !place.ids.includes(at + 1)) wrong.push(form);
			}
		}
		expect(wrong).toEqual([]);
		expect(right / asked).toBeGreaterThan(0.8);
		expect(asked / (performance.now() - start)).toBeGreaterThan(1);
	});

	it('no misspelling is taken for another, and nearly all are offered the right one', () => {
		const taken: string[] = [];
		let [asked, offered] = [0, 0];
		for (const [at, { name_uk: name }] of places!.rows.entries()) {
			if (at % 3) continue;
			for (const [which, text] of misspellingsOf(name!).entries()) {
				const place = resolvePlace(text, index!);
				const isName = index!.names.has(nameKey(text));
				if (place.kind !== 'unknown' && !isName) taken.push(`${name} ${text}`);
				if (place.kind !== 'unknown' || (at + which) % 97) continue;
				asked++;
				if (alikePlaces(text, index!).some(({ id }) => id === at + 1)) offered++;
			}
		}
		expect(taken).toEqual([]);
		expect(offered / asked).toBeGreaterThan(0.95);
	}, 60_000);
});
