import { describe, expect, it } from 'vitest';
import { holdsWords, searchText } from '../../src/routes/asc/search-text.ts';

const finds = (sought: string, text: string) => holdsWords(searchText(text), searchText(sought));

describe('a search for an office', () => {
	it.each([
		['в’язівок', "с. В'язівок, вул. Центральна, 2"],
		["в'язівок", 'с. Вʼязівок'],
		['вязівок', 'с. В’язівок'],
		['МИКОЛАЇВ адміральська', 'Адміральська, 20, м. Миколаїв'],
		['ґалицинове', 'с. Галицинове'],
		['шевченка 12', 'вул. Шевченка,12'],
		['Вознесенська', 'Вoзнeceнська'],
		['bashtanska', 'Bashtanska']
	])('finds «%s» in «%s»', (sought, text) => {
		expect(finds(sought, text)).toBe(true);
	});

	it('needs every word', () => {
		expect(finds('Миколаїв Соборна', 'Адміральська, 20, м. Миколаїв')).toBe(false);
	});

	it('is nothing where it holds no letter or digit', () => {
		expect(searchText(' «—» ')).toBe('');
	});
});
