import { describe, expect, it } from 'vitest';
import { indexOf } from '#lib/server/search/find.ts';
import type { Findable } from '#lib/server/search/findable.ts';
import { inOtherLayout } from '#lib/search/keyboard.ts';
import { isFoundIn, soundsOf } from '#lib/search/sound.ts';

describe('what is sought', () => {
	it.each([
		['в’язівок', "с. В'язівок, вул. Центральна, 2"],
		['вязівок', 'с. В’язівок'],
		['МИКОЛАЇВ адміральська', 'Адміральська, 20, м. Миколаїв'],
		['ґалицинове', 'с. Галицинове'],
		['галіцинове', 'с. Галицинове'],
		['шевченка 12', 'вул. Шевченка,12'],
		['Вознесенська', 'Вoзнeceнська'],
		['bashtanska', 'Баштанська'],
		['Баштанської громади', 'Баштанська територіальна громада'],
		['баштанськ', 'Bashtanska'],
		['Yuzhnoukrainsk', 'Южноукраїнськ'],
		['Юзноукр', 'Yuznoukrainsk'],
		['yelanets', 'Єланецька'],
		['Ielanets', 'Єланецька'],
		['schaslyve', 'Щасливе'],
		['первомайск', 'Первомайський'],
		['Pivdennoukrainska', 'Південноукраїнська'],
		["кам'яно", 'Кам’яномостівська'],
		['камʼяно', 'Kamianomostivska'],
		['кам`яно', 'Кам’яномостівська'],
		['  південноукраїнська   громада ', 'Південноукраїнська'],
		['Южноукраїнська ТГ', 'Південноукраїнська Южноукраїнська'],
		['первомайська селищна', 'Первомайська селищна'],
		['', 'Баштанська']
	])('finds «%s» in «%s»', (sought, text) => {
		expect(isFoundIn(sought, text)).toBe(true);
	});

	it('is found only where every word is', () => {
		expect(isFoundIn('Миколаїв Соборна', 'Адміральська, 20, м. Миколаїв')).toBe(false);
	});

	it('is another place where it is of another type', () => {
		expect(isFoundIn('первомайська міська', 'Первомайська селищна')).toBe(false);
	});

	it('keeps apart what sounds apart', () => {
		expect(isFoundIn('Вознесенська', 'Воскресенська')).toBe(false);
	});

	it('is nothing where it holds no letter or digit', () => {
		expect(soundsOf(' «—» ')).toEqual([]);
	});
});

describe('the other keyboard layout', () => {
	it.each([
		[',finfyrf', 'баштанка'],
		[']hybr', 'їрник'],
		['ифірефтлф', 'bashtanka'],
		['ь', 'm'],
		['12', '12']
	])('gives of «%s» «%s»', (typed, meant) => {
		expect(inOtherLayout(typed)).toBe(meant);
	});
});

const findable = (kind: Findable['kind'], names: string, about = ''): Findable => ({
	...{ key: `${kind} ${names}`, kind, id: names, name_uk: names, name_en: names },
	...{ within_uk: '', within_en: '', names, about, path: '/' }
});

describe('the search', () => {
	const { find } = indexOf([
		findable('office', 'Центр Баштанської ради', 'вул. Полтавська, 41'),
		findable('hromada', 'Баштанська Bashtanska', 'Баштанка міська'),
		findable('hromada', 'Вознесенська Voznesenska', 'Вознесенськ міська'),
		findable('indicator', 'Частка е-послуг E-service share')
	]);
	const first = (sought: string) => find(sought, 5).entries[0]?.names;

	it('puts a hromada before its offices', () => {
		expect(first('баштанська')).toBe('Баштанська Bashtanska');
	});

	it.each(['Баштанської міської територіальної громади', ',finfyrf', 'bashtanka', 'башанська'])(
		'forgives how it is written: %s',
		(sought) => expect(first(sought)).toBe('Баштанська Bashtanska')
	);

	it('says what was meant in the other layout', () => {
		expect(find('djpytctycmr', 5).sought).toBe('вознесенськ');
		expect(find('voznesensk', 5).sought).toBe('voznesensk');
	});

	it('finds nothing rather than something else', () => {
		expect(find('квантова телепортація', 5).entries).toEqual([]);
	});
});
