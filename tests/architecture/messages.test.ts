import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, readProjectFile } from './source-files.ts';

type Texts = Map<string, string[]>;

/** Every variant of every message of a file: key → texts. */
function readMessages(path: string): Texts {
	const entries = Object.entries(JSON.parse(readProjectFile(path)) as Record<string, unknown>);
	return new Map(
		entries.filter(([key]) => key !== '$schema').map(([key, value]) => [key, textsOf(value)])
	);
}

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	return Object.values((value as { match: Record<string, string> }).match);
}

/** Key → the conditions of its variants, for messages that have any. */
function variantsOf(path: string): Texts {
	const entries = Object.entries(JSON.parse(readProjectFile(path)) as Record<string, unknown>);
	const matched = entries.filter(([, value]) => Array.isArray(value));
	return new Map(
		matched.map(([key, value]) => [
			key,
			(value as { match: object }[]).flatMap(({ match }) => Object.keys(match))
		])
	);
}

const placeholders = (texts: string[]) =>
	[...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

const files = PROJECT_FILES.filter((path) =>
	/^src\/lib\/messages\/[^/]+\/(uk|en)\.json$/.test(path)
);
const rooms = [...new Set(files.map((path) => path.split('/').at(-2)!))];

const withoutPlaceholders = (text: string) => text.replace(/\{\w+\}/g, ' ');

/** The switch names each language in itself. */
const isOwnName = (key: string) => key.startsWith('language_');

/** Names that are the same in both languages. */
const SAME = /^[\s\d{}().,:;/%+–—-]*$|URL|CSV|JSON|Arrow|SVG|English|UNDP|GitHub|EUPL|CC BY/;

describe.each(rooms)('messages of the room %s', (room) => {
	const uk = readMessages(`src/lib/messages/${room}/uk.json`);
	const en = readMessages(`src/lib/messages/${room}/en.json`);

	it('have the same keys in both languages', () => {
		expect([...uk.keys()].sort()).toEqual([...en.keys()].sort());
	});

	it('have the same placeholders in both languages', () => {
		const differing = [...uk].filter(
			([key, texts]) =>
				JSON.stringify(placeholders(texts)) !== JSON.stringify(placeholders(en.get(key) ?? []))
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('are nowhere empty', () => {
		const empty = [...uk, ...en].filter(([, texts]) => texts.some((text) => text.trim() === ''));
		expect(empty.map(([key]) => key)).toEqual([]);
	});

	it('are in Cyrillic in Ukrainian', () => {
		const foreign = [...uk].filter(([, texts]) =>
			texts.map(withoutPlaceholders).some((text) => !/[а-яіїєґ]/i.test(text) && !SAME.test(text))
		);
		expect(foreign.map(([key]) => key).filter((key) => !isOwnName(key))).toEqual([]);
	});

	it('are in Latin in English, but for what is quoted', () => {
		const foreign = [...en].filter(([, texts]) =>
			texts.some((text) => /[а-яіїєґ]/i.test(text) && !/[«“"]/.test(text))
		);
		expect(foreign.map(([key]) => key).filter((key) => !isOwnName(key))).toEqual([]);
	});

	it('have a form for every number in Ukrainian', () => {
		const forms = ['=one', '=few', '=many', '=other'];
		const incomplete = [...variantsOf(`src/lib/messages/${room}/uk.json`)].filter(
			([, keys]) =>
				keys.some((key) => key.includes('=one')) &&
				!keys.some((key) => key.includes('=*')) &&
				!forms.every((form) => keys.some((key) => key.includes(form)))
		);
		expect(incomplete.map(([key]) => key)).toEqual([]);
	});

	it('mix no look-alike letters of two alphabets in a word', () => {
		const mixed = [...uk, ...en].flatMap(([key, texts]) =>
			texts
				.map((text) =>
					withoutPlaceholders(text).match(/\p{L}*([а-яіїєґ][a-z]|[a-z][а-яіїєґ])\p{L}*/iu)
				)
				.filter((found) => found !== null)
				.map(([word]) => `${key}: ${word}`)
		);
		expect(mixed).toEqual([]);
	});

	it('write the apostrophe as ’ in Ukrainian', () => {
		const straight = [...uk].filter(([, texts]) => texts.some((t) => /\p{L}['ʼ`]\p{L}/u.test(t)));
		expect(straight.map(([key]) => key)).toEqual([]);
	});
});
