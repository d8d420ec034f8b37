import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import Papa from 'papaparse';
import type { Facts } from './log-entry.ts';

/** A file that stands before the door. */
export interface Incoming extends Facts {
	/** Where to read it, chosen by the operator. */
	path: string;
	/** What it is called, as far as its sender is concerned. */
	name: string;
	/** A copy of it that is under way already. */
	copying?: Copying;
}

/** A copy that another process makes: its SHA-256 once it is on the disk, null where it cannot be. */
export interface Copying {
	draft: string;
	sha256: Promise<string | null>;
}

/** A list that comes with a folder: `file,received_on,demo`, in the order in which they came. */
const LIST = 'received.csv';

/** What an operator asked for that cannot be done. */
export class UnreadableInput extends Error {}

function within(folder: string, name: string): string {
	const path = resolve(folder, name);
	if (!path.startsWith(resolve(folder) + sep)) {
		throw new UnreadableInput(`file outside its folder: ${name}`);
	}
	if (!existsSync(path)) throw new UnreadableInput(`listed file missing: ${name}`);
	return path;
}

function listed(folder: string, list: string, facts: Facts): Incoming[] {
	const parsed = Papa.parse<Record<string, string>>(readFileSync(list, 'utf8').trim(), {
		header: true
	});
	return parsed.data.map((row) => ({
		path: within(folder, row.file ?? ''),
		name: basename(row.file ?? ''),
		receivedOn: row.received_on || facts.receivedOn,
		demo: row.demo ? row.demo === 'true' : facts.demo,
		stated: facts.stated
	}));
}

function everything(folder: string, facts: Facts): Incoming[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ path, name: basename(path), ...facts }));
}

/**
 * The files under a path, in the order in which they came. A folder with `received.csv` says
 * order, days and kind itself; of any other every file is taken, by name.
 *
 * @throws UnreadableInput
 */
export function incomingFrom(path: string, facts: Facts): Incoming[] {
	if (!existsSync(path)) throw new UnreadableInput(`no such file or folder: ${path}`);
	if (!statSync(path).isDirectory()) return [{ path, name: basename(path), ...facts }];
	const list = join(path, LIST);
	return existsSync(list) ? listed(path, list, facts) : everything(path, facts);
}

const NO_FACTS: Facts = { receivedOn: '', demo: false, stated: {} };

/** Files that its list does not name, in the folders of those that it names. */
export function unlistedIn(path: string): string[] {
	const list = join(path, LIST);
	if (!existsSync(list)) return [];
	const taken = new Set(listed(path, list, NO_FACTS).map((file) => file.path));
	const folders = new Set([...taken].map((file) => dirname(file)));
	return everything(resolve(path), NO_FACTS)
		.map((file) => file.path)
		.filter((file) => folders.has(dirname(file)) && !taken.has(file) && file !== resolve(list))
		.map((file) => relative(path, file));
}
