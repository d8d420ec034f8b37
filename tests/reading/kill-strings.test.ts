import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOMS = 'ask,check,convert,decode,recognise,sheet,table,text'.split(',');
const LENGTH = 12_000;
/** Processor time that going through a text once never takes, however slow the machine. */
const MOST_MS = 60;

interface Found {
	where: string;
	expression: RegExp;
}

/** The regular expressions that are written out in a source file. */
function expressionsIn(path: string): Found[] {
	const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const cut = node.text.lastIndexOf('/');
			const flags = node.text.slice(cut + 1).replace(/[gy]/g, '');
			found.push({
				where: `${path} ${node.text}`,
				expression: new RegExp(node.text.slice(1, cut), flags)
			});
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const sources = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name));

/** Runs of a sign, of two in turn, and of words, each with an end that spoils a match. */
const RUNS = [...' \t\n,.;:-–—_/\'"«»()[]{}<>@+*=%№1x0аАaAЄ', '\u00a0', '\r\n', 'а ', ' а']
	.concat('1 ', '1.', '1,', '.1', 'а.', 'а-', "'а", 'аб в ', '12 ', '1-', 'A1', '""', '" ', 'Р°')
	.flatMap((piece) => {
		const run = piece.repeat(LENGTH / piece.length);
		return [`${run}!`, `а${run}\u0000`, `1${run}я`];
	});

function millisOf(expression: RegExp, text: string): number {
	const { user } = process.cpuUsage();
	expression.test(text);
	return (process.cpuUsage().user - user) / 1000;
}

it('goes through any long run in one pass, whatever expression reads it', () => {
	const slow = ROOMS.flatMap((room) => sources(`pipelines/${room}`))
		.flatMap(expressionsIn)
		.filter(({ expression }) =>
			// Twice, since another process may have had the processor's caches.
			RUNS.some((run) => millisOf(expression, run) > MOST_MS && millisOf(expression, run) > MOST_MS)
		);
	expect(slow.map(({ where }) => where)).toEqual([]);
}, 120_000);
