import { describe, expect, it } from 'vitest';
import { findCircle, importsOf } from './imports.ts';
import { SOURCE_FILES } from './source-files.ts';

/** First match names the house. */
const HOUSES: [name: string, path: RegExp][] = [
	['domain', /^src\/lib\/domain\//],
	['messages', /^src\/lib\/(paraglide|messages)\//],
	['url', /^src\/lib\/url\//],
	['search', /^src\/lib\/search\//],
	['format', /^src\/lib\/format\//],
	['charts', /^src\/lib\/charts\//],
	['components', /^src\/lib\/components\//],
	['styles', /^src\/lib\/styles\//],
	['draw', /^src\/lib\/server\/draw\//],
	['figures', /^src\/lib\/server\/(figures\/|reader\.ts)/],
	['server', /^src\/lib\/server\//],
	['routes', /^src\/(routes|params)\/|^src\/hooks|^src\/app\.d\.ts/],
	['serve', /^src\/serve/],
	['set-up', /^pipelines\/setup\/.*\.js$/],
	['pipelines', /^pipelines\//]
];

/** What each house may know beside itself. */
const KNOWS: Record<string, string[]> = {
	domain: [],
	messages: [],
	styles: [],
	url: ['domain', 'messages'],
	search: [],
	format: ['domain', 'messages'],
	charts: ['domain', 'format', 'url', 'messages'],
	components: ['domain', 'format', 'url', 'charts', 'messages', 'styles'],
	server: ['domain', 'url', 'search', 'messages', 'draw'],
	draw: ['domain', 'charts', 'messages', 'server'],
	figures: ['domain', 'messages', 'url', 'format', 'charts', 'components', 'server', 'draw'],
	routes: [
		...['domain', 'messages', 'url', 'search', 'format'],
		...['charts', 'components', 'styles', 'server', 'draw', 'figures']
	],
	serve: [],
	'set-up': [],
	pipelines: ['domain', 'set-up']
};

const houseOf = (path: string) => HOUSES.find(([, pattern]) => pattern.test(path))?.[0];
const graph = new Map(SOURCE_FILES.map((path) => [path, importsOf(path)]));

describe('imports', () => {
	it('belong to a house, every file', () => {
		expect(SOURCE_FILES.filter((path) => houseOf(path) === undefined)).toEqual([]);
	});

	it('point one way', () => {
		const wrong = [...graph].flatMap(([from, targets]) =>
			targets
				.filter((to) => {
					const [own, other] = [houseOf(from), houseOf(to)];
					return own && other && own !== other && !KNOWS[own]?.includes(other);
				})
				.map((to) => `${from} → ${to}`)
		);
		expect(wrong).toEqual([]);
	});

	it('leave src without a way into pipelines, tests or data', () => {
		const wrong = [...graph].filter(
			([from, targets]) =>
				from.startsWith('src/') && targets.some((to) => /^(pipelines|tests|data)\//.test(to))
		);
		expect(wrong).toEqual([]);
	});

	it('run in no circle', () => {
		expect(findCircle(graph)).toBeNull();
	});

	it('are read from scripts of components too', () => {
		const components = [...graph].filter(([path]) => path.endsWith('.svelte'));
		expect(components.some(([, targets]) => targets.length > 0)).toBe(true);
	});
});

describe('findCircle', () => {
	it('names the files along it', () => {
		const circular = new Map([
			['a', ['b']],
			['b', ['c']],
			['c', ['b']]
		]);
		expect(findCircle(circular)).toEqual(['b', 'c', 'b']);
	});
});
