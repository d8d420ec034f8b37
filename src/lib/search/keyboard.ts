const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const UKRAINIAN = 'йцукенгшщзхїфівапролджєячсмитьбю’';

const there = new Map([...LATIN].map((key, at) => [key, UKRAINIAN[at]!]));
const back = new Map([...UKRAINIAN].map((key, at) => [key, LATIN[at]!]));

const typedWith = (layout: ReadonlyMap<string, string>, text: string) =>
	[...text.toLowerCase()].map((key) => layout.get(key) ?? key).join('');

/**
 * What the same keys give in the other layout: «ифірефтлф» is “bashtanka”, “,finfyrf” «баштанка».
 */
export function inOtherLayout(text: string): string {
	return typedWith(/\p{Script=Cyrillic}/u.test(text) ? back : there, text);
}
