import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of the project that is or could be in git, relative to its folder. */
export const PROJECT_FILES: readonly string[] = execFileSync(
	'git',
	['ls-files', '--cached', '--others', '--exclude-standard'],
	{ cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }
)
	.split('\n')
	.filter((path) => path !== '' && existsSync(ROOT + path));

/** The code of the houses: what is read by people and run. */
export const SOURCE_FILES = PROJECT_FILES.filter((path) =>
	/^(src|pipelines)\/.*\.(ts|js|svelte)$/.test(path)
);

export function readProjectFile(path: string): string {
	return readFileSync(ROOT + path, 'utf8');
}

export function countLines(path: string): number {
	return readProjectFile(path).trimEnd().split('\n').length;
}
