import { editDistance } from '../text/edit-distance.ts';
import { letterPairs } from './likeness.ts';
import type { PlaceIndex } from './place-index.ts';
import { readPlaceText } from './place-text.ts';

/** A hromada that a text may have meant, and how like their names are, from 0 to 1. */
export interface AlikePlace {
	id: number;
	score: number;
}

/** Known names, and of each pair of letters the names that hold it. */
interface Names {
	keys: string[];
	holders: Map<string, number[]>;
}

const WEIGHED = 24;
const SHORTEST = 3;
const LONGEST = 60;
const LEAST = 0.6;

const known = new WeakMap<PlaceIndex, Names>();

function namesOf(index: PlaceIndex): Names {
	const before = known.get(index);
	if (before) return before;
	const keys = [...new Set([...index.names.keys(), ...index.centres.keys()])];
	const holders = new Map<string, number[]>();
	for (const [at, key] of keys.entries()) {
		for (const pair of letterPairs(key).keys()) {
			const list = holders.get(pair);
			if (list) list.push(at);
			else holders.set(pair, [at]);
		}
	}
	const names = { keys, holders };
	known.set(index, names);
	return names;
}

/** The names that share most pairs of letters with a text. */
function nearest(text: string, { keys, holders }: Names): string[] {
	const shared = new Map<number, number>();
	for (const pair of letterPairs(text).keys()) {
		for (const at of holders.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
	}
	const dice = ([at, count]: [number, number]) => count / (text.length + keys[at]!.length);
	return [...shared]
		.sort((a, b) => dice(b) - dice(a))
		.slice(0, WEIGHED)
		.map(([at]) => keys[at]!);
}

/** Hromadas whose names are most like those in a text, the likest first: to offer, never to take. */
export function alikePlaces(text: string, index: PlaceIndex, most = 5): AlikePlace[] {
	if (text.length > 4 * LONGEST) return [];
	const scores = new Map<number, number>();
	for (const { name } of readPlaceText(text)) {
		if (name.length < SHORTEST || name.length > LONGEST) continue;
		for (const key of nearest(name, namesOf(index))) {
			const length = Math.max(name.length, key.length);
			const allowed = Math.floor(length * (1 - LEAST));
			const score = 1 - editDistance(name, key, allowed) / length;
			if (score < LEAST) continue;
			const ids = [...(index.names.get(key) ?? []), ...(index.centres.get(key) ?? [])];
			for (const id of ids) scores.set(id, Math.max(score, scores.get(id) ?? 0));
		}
	}
	return [...scores]
		.map(([id, score]) => ({ id, score }))
		.sort((a, b) => b.score - a.score || a.id - b.id)
		.slice(0, most);
}
