import { describe, expect, it } from 'vitest';
import { countLines, PROJECT_FILES, readProjectFile, SOURCE_FILES } from './source-files.ts';

const TOP_LEVEL = [
	...['src', 'data', 'pipelines', 'static', 'tests'],
	...['svelte.config.js', 'vite.config.ts', 'eslint.config.js', 'tsconfig.json'],
	...['package.json', 'package-lock.json', 'publiccode.yml'],
	...['README.md', 'CHANGELOG.md', 'LICENSE']
];

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;

describe('the project', () => {
	it('holds at its top only what is agreed', () => {
		const top = new Set(PROJECT_FILES.map((path) => path.split('/')[0]!));
		const strangers = [...top].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name));
		expect(strangers).toEqual([]);
	});

	it('has no file of more than 300 lines', () => {
		const tests = PROJECT_FILES.filter((path) => /^tests\/.*\.(ts|js)$/.test(path));
		const long = [...SOURCE_FILES, ...tests].filter((path) => countLines(path) > 300);
		expect(long).toEqual([]);
	});

	it('has files of 80 lines or fewer at the median', () => {
		expect(median(SOURCE_FILES.map(countLines))).toBeLessThanOrEqual(80);
	});

	it('names its files for what they hold', () => {
		const vague = /(^|\/)(utils?|helpers?|common|misc|index)\.(ts|js)$/;
		expect(SOURCE_FILES.filter((path) => vague.test(path))).toEqual([]);
	});

	it('keeps no leftovers in its code', () => {
		const leftover = /\b(TODO|FIXME|XXX)\b|eslint-disable|@ts-(ignore|nocheck)/;
		expect(SOURCE_FILES.filter((path) => leftover.test(readProjectFile(path)))).toEqual([]);
	});

	it('writes no style into its markup, as the policy of its pages forbids', () => {
		const styled = SOURCE_FILES.filter(
			(path) => path.endsWith('.svelte') && /\sstyle(=|:)/.test(readProjectFile(path))
		);
		expect(styled).toEqual([]);
	});
});
