import type { HromadaType } from '#lib/domain/place.ts';
import { fold } from '../text/fold.ts';

const set = (text: string): ReadonlySet<string> =>
	new Set(text.split(' ').map((word) => fold(word)));

const TYPES: [HromadaType[], ReadonlySet<string>][] = [
	[['urban'], set('міська міської міській міську міською urban city town')],
	[['settlement'], set('селищна селищної селищній селищну селищною settlement stlmt')],
	[['rural'], set('сільська сільської сільській сільську сільською rural village')]
];
const SHORT: [HromadaType[], ReadonlySet<string>][] = [
	[['urban'], set('мтг')],
	[['settlement', 'rural'], set('стг')]
];
const HROMADA = set(
	'громада громади громаді громаду громадою тг отг мтг стг tc hromada hromady community otg th'
);
const FILLER = set(
	'територіальна територіальної територіальній територіальну територіальною об’єднана об’єднаної об’єднаній об’єднану терит тер бюджет бюджету рада ради раді раду виконавчий комітет виконавчого комітету виконком виконкому у в апарат апарату та її цнап цнапу центр центру надання адміністративних послуг управління відділ відділу department office territorial amalgamated united the of budget council'
);
const RAION = set('район району районі районом raion rayon district');
const OBLAST = set('область області областю обл oblast region');

/** What a folded word of a place's name is, beside the name itself. */
export type PlaceWord = 'hromada' | 'filler' | 'raion' | 'oblast';

export function placeWord(word: string): PlaceWord | null {
	if (HROMADA.has(word)) return 'hromada';
	if (FILLER.has(word)) return 'filler';
	if (RAION.has(word)) return 'raion';
	return OBLAST.has(word) ? 'oblast' : null;
}

/** The types that a word allows; «СТГ» stands for settlement and rural alike. */
export function typesOf(word: string): readonly HromadaType[] | null {
	return [...TYPES, ...SHORT].find(([, words]) => words.has(word))?.[0] ?? null;
}
