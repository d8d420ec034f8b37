import { feminineCases, masculineCases } from './name-cases.ts';
import { latinKey, latinKeyOf, russianKey, russianKeysOf } from './foreign-keys.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';
import type { NameAlias } from '#pipelines/reference/name-aliases.ts';
import type { Oblast } from '#pipelines/reference/oblast.ts';
import type { Raion } from '#pipelines/reference/raions.ts';

/** Names in Latin letters of any rules and in Russian, by their keys. */
interface ForeignNames<Id> {
	latin: ReadonlyMap<string, readonly Id[]>;
	russian: ReadonlyMap<string, readonly Id[]>;
}

function add<Id>(map: Map<string, Id[]>, key: string, id: Id): void {
	const ids = map.get(key);
	if (!ids) map.set(key, [id]);
	else if (!ids.includes(id)) ids.push(id);
}

function foreignNames<Id>(
	names: readonly (readonly [forms: readonly string[], id: Id])[]
): ForeignNames<Id> {
	const latin = new Map<string, Id[]>();
	const russian = new Map<string, Id[]>();
	for (const [forms, id] of names) {
		for (const form of forms) add(latin, latinKeyOf(form), id);
		for (const form of forms.slice(0, 2)) {
			for (const key of russianKeysOf(form)) add(russian, key, id);
		}
	}
	return { latin, russian };
}

/** Finds by a folded name what it is in another script or language; none for Ukrainian names. */
export type ForeignLookup<Id> = (key: string) => readonly Id[];

/** Builds its maps when the first name asks for them: few files need them. */
export function foreignLookup<Id>(
	names: () => readonly (readonly [forms: readonly string[], id: Id])[]
): ForeignLookup<Id> {
	let known: ForeignNames<Id> | null = null;
	return (key) => {
		const [latin, russian] = [latinKey(key), russianKey(key)];
		if (latin === null && russian === null) return [];
		known ??= foreignNames(names());
		const found = latin === null ? undefined : known.latin.get(latin);
		return found ?? (russian === null ? undefined : known.russian.get(russian)) ?? [];
	};
}

/** The lookups of hromadas, raions and oblasts. */
export interface ForeignLookups {
	hromadas: ForeignLookup<number>;
	raions: ForeignLookup<string>;
	oblasts: ForeignLookup<string>;
	/** By the town that an area is called after: “Mykolaiv raion”, “Odesa oblast”. */
	called: Readonly<Record<'raions' | 'oblasts', ForeignLookup<string>>>;
}

/** Towns that an area is called after, and its name without its ending: «Одеська» of Одеса. */
function townsOf(adjective: string, code: string, hromadas: readonly Hromada[]): string[] {
	const own = adjective.replace(/ий$/, 'а');
	const within = hromadas.filter((one) => one.code.startsWith(code) && one.name.uk === own);
	const stem = own.replace(/а$/, '');
	return [...within.map(({ centre }) => centre.uk), stem, stem.replace(/ськ$/, '')];
}

export function foreignLookups({
	hromadas,
	raions,
	oblasts,
	aliases
}: {
	hromadas: readonly Hromada[];
	raions: readonly Raion[];
	oblasts: readonly Oblast[];
	aliases: readonly NameAlias[];
}): ForeignLookups {
	return {
		hromadas: foreignLookup(() => [
			...hromadas.flatMap(({ name, formerName, id }) =>
				[name, formerName]
					.filter((pair) => pair !== null)
					.map(({ uk }) => [feminineCases(uk), id] as const)
			),
			...aliases.map(({ spelling, hromadaId }) => [[spelling], hromadaId] as const)
		]),
		raions: foreignLookup(() => raions.map(({ name, code }) => [masculineCases(name.uk), code])),
		oblasts: foreignLookup(() =>
			oblasts.map(({ name, code }) => [
				feminineCases(name.uk.replace(/ область$/, '')),
				code.slice(0, 4)
			])
		),
		called: {
			raions: foreignLookup(() =>
				raions.map(({ name, code }) => [townsOf(name.uk, code.slice(0, 6), hromadas), code])
			),
			oblasts: foreignLookup(() =>
				oblasts.map(({ name, code }) => {
					const own = name.uk.replace(/ область$/, '');
					return [townsOf(own, code.slice(0, 4), hromadas), code.slice(0, 4)];
				})
			)
		}
	};
}
