import { fold } from '../text/fold.ts';
import { maskPersonalData } from '../check/personal/mask.ts';
import type { PlacedRow } from '../convert/places.ts';
import { alikePlaces } from '../recognise/alike-places.ts';
import { decisionKey } from '../recognise/decision-key.ts';
import { codePrefix } from '../recognise/place-index.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Question } from '../recognise/question.ts';
import { hromadaCandidate } from './place-label.ts';
import { type Read, showPlace } from './read.ts';

const OPEN: ReadonlySet<string> = new Set(['unknown-place', 'ambiguous-place', 'invalid-code']);
const LONGEST = 160;
/** Beyond so many spellings a file has no places at all, or every decision may be about it. */
const MOST = 50;
const MOST_KEPT = 1000;

interface Spelling {
	row: PlacedRow;
	key: string;
	rows: number;
	firstRecord: number;
}

function spellingsOf({ converted }: Read): Spelling[] {
	if (!converted) return [];
	const { placed, frame } = converted;
	const spellings = new Map<string, Spelling>();
	const keys = placed.values.map(({ text }) => decisionKey('alias', text));
	let last = 0;
	for (let at = 0; at < placed.codes.length; at++) {
		const row = placed.values[placed.codes[at]!]!;
		if (!row.fault || !OPEN.has(row.fault)) continue;
		const key = keys[placed.codes[at]!]!;
		const known = spellings.get(key);
		const record = frame.rows[at]!;
		if (!known) spellings.set(key, { row, key, rows: 1, firstRecord: record - 1 });
		else if (record !== last) known.rows++;
		last = record;
	}
	return [...spellings.values()];
}

function candidateIds({ row }: Spelling, { places }: Prepared): readonly number[] {
	if (row.candidates.length) return row.candidates;
	const prefix = codePrefix(row.text.trim().toUpperCase());
	if (row.fault === 'invalid-code') return places.prefixes.get(prefix) ?? [];
	return alikePlaces(row.text, places).map(({ id }) => id);
}

/** A spelling that could be a name: neither long nor blank, and of no person. */
function isAskable(text: string): boolean {
	return text.length <= LONGEST && fold(text) !== '' && maskPersonalData(text) === text;
}

/** One question for each spelling of a place that is unknown or ambiguous in the file. */
export function placeQuestions(read: Read, prepared: Prepared): Question[] {
	const open = spellingsOf(read).filter(
		({ row, key }) =>
			isAskable(row.text) && prepared.learned.get(key.slice('alias/'.length)) !== null
	);
	return open
		.sort((a, b) => b.rows - a.rows)
		.slice(0, MOST)
		.map((spelling) => ({
			question: 'alias',
			subject: spelling.row.text.trim(),
			about: showPlace(read, spelling.firstRecord),
			candidates: candidateIds(spelling, prepared).map((id) => hromadaCandidate(id, prepared)),
			rows: spelling.rows
		}));
}

/** Keys of the decisions on spellings that the outcome rests on. */
export function placeRests({ converted }: Read): string[] {
	const rows = converted?.placed.values ?? [];
	const keys = rows
		.filter(({ fault, note }) => note === 'place-learned' || (fault && OPEN.has(fault)))
		.map(({ text }) => decisionKey('alias', text));
	return keys.length > MOST_KEPT ? ['alias/*'] : [...new Set(keys)];
}
