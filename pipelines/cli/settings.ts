import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's own folder. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** Where everything lies; each folder can be named by the environment. */
export interface Settings {
	warehouse: string;
	catalogue: string;
	reference: string;
	published: string;
}

export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
	const folder = (variable: string, standard: string) =>
		environment[variable] || join(PROJECT, standard);
	return {
		warehouse: folder('POSTUP_WAREHOUSE', 'data/warehouse'),
		catalogue: folder('POSTUP_CATALOGUE', 'data/catalogue'),
		reference: folder('POSTUP_REFERENCE', 'data/reference'),
		published: folder('POSTUP_PUBLISHED', 'data/published')
	};
}

/** The version of the project, as package.json has it. */
export function projectVersion(): string {
	const text = readFileSync(join(PROJECT, 'package.json'), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
