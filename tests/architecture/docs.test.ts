import { describe, expect, it } from 'vitest';
import { EXIT as OF_COMMANDS } from '#pipelines/cli/exit-codes.ts';
import { EXIT as OF_SETUP } from '#pipelines/setup/failure.js';
import { PROJECT_FILES, readProjectFile, SOURCE_FILES } from './source-files.ts';

/** Read by adapter-node in the build, not by our code. */
const OF_THE_ADAPTER = ['HOST_HEADER'];
/** Seams for tests, of no use to an operator. */
const OF_TESTS = ['POSTUP_FAILPOINT'];
/** Set by npm, the system or the tools for everyone. */
const OF_THE_SYSTEM = ['PATH', 'VITEST', 'NODE_ENV'];

const readme = readProjectFile('README.md');
const { scripts, engines } = JSON.parse(readProjectFile('package.json')) as {
	scripts: Record<string, string>;
	engines: { node: string };
};

const variablesOf = (text: string) =>
	[...text.matchAll(/\benv\.([A-Z][A-Z_]+)\b|'(POSTUP_[A-Z_]+)'/g)].map(
		([, read, named]) => read ?? named!
	);

describe('the README', () => {
	it('names only commands that exist', () => {
		const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name!);
		const unknown = named.filter((name) => !(name in scripts) && !['ci', 'install'].includes(name));
		expect(unknown).toEqual([]);
	});

	it('names every variable that the code reads, and no other', () => {
		const read = new Set(SOURCE_FILES.flatMap((path) => variablesOf(readProjectFile(path))));
		const table = readme.slice(readme.search(/^\| variable /m), readme.indexOf('**systemd**'));
		const named = [...table.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name]) => name!);
		const exempt = [...OF_TESTS, ...OF_THE_SYSTEM];
		expect([...read].filter((name) => !named.includes(name) && !exempt.includes(name))).toEqual([]);
		expect(named.filter((name) => !read.has(name) && !OF_THE_ADAPTER.includes(name))).toEqual([]);
	});

	it('tells every exit code', () => {
		const codes = readme.slice(readme.indexOf('## Exit codes'), readme.indexOf('## Licence'));
		const told = [...codes.matchAll(/^\| (\d+) /gm)].map(([, code]) => Number(code));
		expect(told).toEqual([0, ...Object.values(OF_SETUP), ...Object.values(OF_COMMANDS)]);
	});

	it('links only to files that exist', () => {
		const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!);
		const dead = links.filter(
			(target) => !target.startsWith('http') && !PROJECT_FILES.includes(target)
		);
		expect(dead).toEqual([]);
	});

	it('names the folders that there are', () => {
		const map = readme.slice(readme.indexOf('## Where things live'), readme.indexOf('## Adding'));
		const folders = [...map.matchAll(/`((?:src|data|pipelines|tests)\/[\w/-]*\/)`/g)];
		const gone = folders
			.map(([, folder]) => folder!)
			.filter((folder) => folder !== 'data/warehouse/')
			.filter((folder) => !PROJECT_FILES.some((path) => path.startsWith(folder)));
		expect(gone).toEqual([]);
	});

	it('asks for the Node that package.json asks for', () => {
		expect(engines.node).toBe('>=20.19');
		expect(readme).toContain('20.19 or newer');
		expect(readProjectFile('pipelines/setup/node-version.js')).toContain("'20.19.0'");
	});

	it('is of the version that the changelog and publiccode.yml tell', () => {
		const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
		expect(readProjectFile('CHANGELOG.md')).toContain(`## ${version}`);
		expect(readProjectFile('publiccode.yml')).toContain(`softwareVersion: ${version}`);
	});
});
