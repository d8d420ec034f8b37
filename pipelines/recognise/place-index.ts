import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { NameAlias } from '#pipelines/reference/name-aliases.ts';
import type { Oblast } from '#pipelines/reference/oblast.ts';
import type { Raion } from '#pipelines/reference/raions.ts';
import { fold } from '../text/fold.ts';
import { type ForeignLookups, foreignLookups } from './foreign-names.ts';
import { feminineCases, masculineCases } from './name-cases.ts';

/** The places that names and codes are looked up in: one oblast, or the whole country. */
export interface Places {
	oblasts: readonly Oblast[];
	raions: readonly Raion[];
	hromadas: readonly Hromada[];
	aliases: readonly NameAlias[];
}

/** Everything by which a hromada is found; keys are folded and hold no spaces. */
export interface PlaceIndex {
	hromadas: ReadonlyMap<number, Hromada>;
	codes: ReadonlyMap<string, readonly number[]>;
	/** Oblast, raion and hromada part of a KATOTTG code: also that of its settlements. */
	prefixes: ReadonlyMap<string, readonly number[]>;
	names: ReadonlyMap<string, readonly number[]>;
	/** Names of the towns and villages where councils sit: for file names only. */
	centres: ReadonlyMap<string, readonly number[]>;
	formerNames: ReadonlySet<string>;
	raions: ReadonlyMap<string, readonly string[]>;
	/** Name of an oblast → the first four signs of its codes. */
	oblasts: ReadonlyMap<string, readonly string[]>;
	/** The same in Latin letters by any rules, and in Russian. */
	foreign: ForeignLookups;
}

export const nameKey = (text: string): string => fold(text).replaceAll(' ', '');

/** UA, oblast, raion and hromada: the part of a code that a settlement shares. */
export const codePrefix = (code: string): string => code.slice(0, 9);

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const values = map.get(key) ?? [];
	if (!values.includes(value)) map.set(key, [...values, value]);
}

function codesOf({ code, koatuu, budgetCode }: Hromada): string[] {
	const older = [koatuu, budgetCode].filter((other) => other !== null);
	return [code, ...older, ...older.filter((other) => other[0] === '0').map((c) => c.slice(1))];
}

function namesOf({ name, formerName }: Hromada): string[] {
	const names = [name, formerName].filter((pair) => pair !== null);
	return names.flatMap(({ uk, en }) => [...feminineCases(uk), en]);
}

/** Builds the index once; a lookup is then one step however many places there are. */
export function indexPlaces({ oblasts, raions, hromadas, aliases }: Places): PlaceIndex {
	const [codes, prefixes, names, centres] = [0, 1, 2, 3].map(() => new Map<string, number[]>()) as [
		Map<string, number[]>,
		Map<string, number[]>,
		Map<string, number[]>,
		Map<string, number[]>
	];
	for (const hromada of hromadas) {
		for (const code of codesOf(hromada)) add(codes, code, hromada.id);
		for (const name of namesOf(hromada)) add(names, nameKey(name), hromada.id);
		add(prefixes, codePrefix(hromada.code), hromada.id);
		for (const name of Object.values(hromada.centre)) add(centres, nameKey(name), hromada.id);
	}
	for (const { spelling, hromadaId } of aliases) add(names, nameKey(spelling), hromadaId);
	const raionKeys = new Map<string, string[]>();
	for (const { name, code } of raions) {
		for (const form of [...masculineCases(name.uk), name.en]) add(raionKeys, nameKey(form), code);
	}
	const oblastKeys = new Map<string, string[]>();
	for (const { name, code } of oblasts) {
		const short = [name.uk.replace(/ область$/, ''), name.en.replace(/ (?:oblast|region)$/i, '')];
		const forms = [...feminineCases(short[0]!), short[1]!];
		for (const form of forms) add(oblastKeys, nameKey(form), code.slice(0, 4));
	}
	const formerNames = hromadas.flatMap(({ formerName }) =>
		formerName ? [...feminineCases(formerName.uk), formerName.en].map(nameKey) : []
	);
	return {
		hromadas: new Map(hromadas.map((hromada) => [hromada.id, hromada])),
		codes,
		prefixes,
		names,
		centres,
		formerNames: new Set(formerNames),
		raions: raionKeys,
		oblasts: oblastKeys,
		foreign: foreignLookups({ oblasts, raions, hromadas, aliases })
	};
}

/** Codes of the raions, or first signs of the codes of the oblasts, of a name as a key. */
export function areasNamed(
	key: string,
	kind: 'raions' | 'oblasts',
	index: PlaceIndex
): readonly string[] | null {
	const known = index[kind].get(key) ?? index.foreign[kind](key);
	return known.length ? known : null;
}

/** The same of a name beside a word for raion or oblast, which may be that of their town. */
export const areasCalled = (
	key: string,
	kind: 'raions' | 'oblasts',
	index: PlaceIndex
): readonly string[] | null => {
	const known = areasNamed(key, kind, index) ?? index.foreign.called[kind](key);
	return known.length ? known : null;
};

/** Ids of the hromadas of a name as a key, in either script and either language. */
export const hromadasNamed = (key: string, { names, foreign }: PlaceIndex): readonly number[] =>
	names.get(key) ?? foreign.hromadas(key);
