import { describe, expect, it } from 'vitest';
import { isFound } from '../../src/routes/hromadas/search.ts';

const NAMES = ['Південноукраїнська', 'Pivdennoukrainska', 'Южноукраїнська', 'Yuzhnoukrainska'];
const APOSTROPHE = ['Кам’яномостівська', 'Kamianomostivska', null, null];

describe('a search for a hromada', () => {
	it.each(['південно', 'ПІВДЕННОУКРАЇНСЬКА', 'Южноукраїнська', 'yuzhno', 'Pivdennoukrainska'])(
		'finds a renamed one by %s',
		(sought) => expect(isFound(sought, NAMES)).toBe(true)
	);

	it.each(["кам'яно", 'камʼяно', 'кам`яно', 'камяно', 'Кам’яномостівська'])(
		'takes every apostrophe, and none, for one letter: %s',
		(sought) => expect(isFound(sought, APOSTROPHE)).toBe(true)
	);

	it.each([
		'Південноукраїнської територіальної громади',
		'  південноукраїнська   громада ',
		'Южноукраїнська ТГ'
	])('forgives the ending and the words of any hromada: %s', (sought) =>
		expect(isFound(sought, NAMES)).toBe(true)
	);

	it('needs every word', () => {
		expect(isFound('первомайська селищна', ['Первомайська', 'селищна'])).toBe(true);
		expect(isFound('первомайська міська', ['Первомайська', 'селищна'])).toBe(false);
	});

	it('finds all where nothing is sought', () => {
		expect(isFound('', NAMES)).toBe(true);
	});
});
