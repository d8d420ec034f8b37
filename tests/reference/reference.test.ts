import { describe, expect, it } from 'vitest';
import { loadReference } from '#pipelines/reference/reference.ts';

const reference = loadReference('data/reference');
const { hromadas, raions, population, statuses } = reference;
const named = (name: string) => hromadas.filter((hromada) => hromada.name.uk === name);
const only = (name: string) => named(name)[0]!;

function residents(base: string, raionCode?: string): number {
	return population
		.filter((count) => count.base === base)
		.filter((count) => !raionCode || hromadas[count.hromadaId - 1]!.raionCode === raionCode)
		.reduce((sum, count) => sum + count.residents, 0);
}

describe('places', () => {
	it('are 4 raions and 52 hromadas, numbered by sorted code', () => {
		expect(raions).toHaveLength(4);
		expect(hromadas).toHaveLength(52);
		const codes = hromadas.map((hromada) => hromada.code);
		expect(codes).toEqual([...codes].sort());
		expect(hromadas.map((hromada) => hromada.id)).toEqual(codes.map((_, index) => index + 1));
	});

	it('are 12, 13, 19 and 8 hromadas by raion', () => {
		const counts = raions.map(
			(raion) => hromadas.filter((hromada) => hromada.raionCode === raion.code).length
		);
		expect(counts).toEqual([12, 13, 19, 8]);
	});

	it('hold a rename with the former name and its day', () => {
		expect(only('Південноукраїнська')).toMatchObject({
			code: 'UA48040250000044166',
			formerName: { uk: 'Южноукраїнська', en: 'Yuzhnoukrainska' },
			renamedOn: '2025-11-26'
		});
	});

	it('hold two homonyms that differ by type and raion', () => {
		expect(named('Первомайська').map(({ code, type }) => [code, type])).toEqual([
			['UA48060270000044708', 'settlement'],
			['UA48080130000028458', 'urban']
		]);
	});

	it('write the apostrophe as ’ and codes with all their digits', () => {
		expect(hromadas.filter(({ name }) => /['`ʼ]/.test(name.uk))).toEqual([]);
		expect(named('Новомар’ївська')).toHaveLength(1);
		expect(hromadas.filter(({ koatuu }) => !/^\d{10}$/.test(koatuu ?? ''))).toEqual([]);
	});
});

describe('population', () => {
	it('adds up to the published totals of each base', () => {
		expect(residents('2022')).toBe(1_091_821);
		expect(residents('2023-idp')).toBe(1_005_200);
	});

	it('adds up to the published totals of each raion', () => {
		const totals = raions.map((raion) => residents('2022', raion.code));
		expect(totals).toEqual([134_234, 175_542, 636_832, 145_213]);
	});

	it('counts every hromada on every base, the later count first', () => {
		expect(reference.populationBases.map(({ base }) => base)).toEqual(['2023-idp', '2022']);
		expect(population).toHaveLength(104);
	});
});

describe('territorial status', () => {
	const lasting = (status: string) =>
		statuses
			.filter((span) => span.status === status && span.scope === 'whole' && !span.toDate)
			.map((span) => hromadas[span.hromadaId - 1]!.name.uk);

	it('lasts as active hostilities in two whole hromadas', () => {
		expect(lasting('active_hostilities')).toEqual(['Куцурубська', 'Очаківська']);
	});

	it('lasts as possible hostilities in fifteen whole hromadas', () => {
		expect(lasting('possible_hostilities')).toHaveLength(15);
		expect(lasting('possible_hostilities')).toContain('Миколаївська');
	});

	it('lasts as occupation in three settlements', () => {
		const places = statuses.filter((span) => span.status === 'occupied' && !span.toDate);
		expect(places.map(({ place }) => place)).toEqual([
			'с. Василівка',
			'с. Покровка',
			'с. Покровське'
		]);
	});

	it('begins before it ends, and names a settlement where it is of a part', () => {
		expect(statuses.filter((span) => span.toDate && span.toDate < span.fromDate)).toEqual([]);
		expect(statuses.filter((span) => span.scope === 'part' && !span.placeCode)).toEqual([]);
	});
});

describe('aliases', () => {
	it('lead from the old name to the hromada of today', () => {
		const alias = reference.aliases.find(({ spelling }) => spelling === 'Южноукраїнська');
		expect(alias?.hromadaId).toBe(only('Південноукраїнська').id);
	});

	it('are never the name of a hromada', () => {
		const names = new Set(hromadas.flatMap(({ name }) => [name.uk, name.en]));
		expect(reference.aliases.filter(({ spelling }) => names.has(spelling))).toEqual([]);
	});
});
