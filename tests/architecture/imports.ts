import { posix } from 'node:path';
import ts from 'typescript';
import { readProjectFile } from './source-files.ts';

const ALIASES: [prefix: string, folder: string][] = [
	['$lib/', 'src/lib/'],
	['#lib/', 'src/lib/'],
	['#pipelines/', 'pipelines/']
];

/** The scripts of a component, or the whole of any other file. */
function scriptOf(path: string): string {
	const text = readProjectFile(path);
	if (!path.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

/** Path in the project, or null for a package and for what Kit generates. */
function resolve(specifier: string, from: string): string | null {
	if (specifier.includes('/$types') || specifier === './$types') return null;
	for (const [prefix, folder] of ALIASES) {
		if (specifier.startsWith(prefix)) return folder + specifier.slice(prefix.length);
	}
	if (!specifier.startsWith('.')) return null;
	return posix.join(posix.dirname(from), specifier).replace(/\?.*$/, '');
}

/** Files of the project that a file imports: static, dynamic, types and re-exports alike. */
export function importsOf(path: string): string[] {
	const { importedFiles } = ts.preProcessFile(scriptOf(path), true, true);
	return importedFiles
		.map(({ fileName }) => resolve(fileName, path))
		.filter((found): found is string => found !== null);
}

/** Files along a circle of imports, first and last the same; null where there is none. */
export function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
	const done = new Set<string>();
	const trail: string[] = [];
	const visit = (node: string): string[] | null => {
		if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
		if (done.has(node)) return null;
		trail.push(node);
		for (const next of graph.get(node) ?? []) {
			const circle = visit(next);
			if (circle) return circle;
		}
		trail.pop();
		done.add(node);
		return null;
	};
	for (const node of graph.keys()) {
		const circle = visit(node);
		if (circle) return circle;
	}
	return null;
}
