import type { HromadaType } from '#lib/domain/place.ts';
import { fold } from '../text/fold.ts';

const set = (text: string): ReadonlySet<string> =>
	new Set(text.split(/\s+/).map((word) => fold(word)));

const URBAN: HromadaType[] = ['urban'];
const SETTLEMENT: HromadaType[] = ['settlement'];
const RURAL: HromadaType[] = ['rural'];
const NO_TOWN: HromadaType[] = ['settlement', 'rural'];

type Types = readonly HromadaType[];

const typed = (lists: readonly (readonly [Types, ReadonlySet<string>])[]) =>
	new Map(lists.flatMap(([types, words]) => [...words].map((word) => [word, types] as const)));

const TYPES = typed([
	[
		URBAN,
		set(`міська міської міській міську міською мтг мр мва міськрада міськради міськраді
			городская городской городскую горсовет urban city town municipal miska miskoi miskyi`)
	],
	[
		SETTLEMENT,
		set(`селищна селищної селищній селищну селищною селищрада селищради поселковая поселковой
			settlement stlmt selyshchna selyshchnoi selishchna`)
	],
	[
		RURAL,
		set(`сільська сільської сільській сільську сільською сільрада сільради сільраді
			сельская сельской сельсовет rural village silska silskoi`)
	],
	[NO_TOWN, set('стг ср сва')]
]);
/** Stems of types and single letters: types only before a word for hromada or council. */
const CUT_TYPES = typed([
	[URBAN, set('м міс місь міськ гор')],
	[SETTLEMENT, set('сел селищ смт пос')],
	[RURAL, set('сіл сільс сільськ')],
	[NO_TOWN, set('с')]
]);
const SETTLEMENTS = typed([
	[URBAN, set('м місто міста місті місту г город города')],
	[SETTLEMENT, set('смт селище селища селищі сел сщ пгт')],
	[RURAL, set('с село села селі селу')]
]);
const HROMADA = set(
	`громада громади громаді громаду громадою тергромада тергромади терромада гром гр тг отг мтг стг
	община общины tc atc oth otg th hromada hromady gromada gromady community`
);
const COUNCIL = set(
	'рада ради раді раду радою совет совета council rada rady адміністрація адміністрації'
);
const FILLER = set(
	`територіальна територіальної територіальній територіальну територіальною об’єднана об’єднаної
	об’єднаній об’єднану об’єднаною об’єдн терит тер вк територія території територію бюджет бюджету бюджеті рада
	ради раді раду радою виконавчий комітет виконавчого комітету комітеті виконавчому виконком виконкому
	у в на з із апарат апарату та її його цнап цнапу центр центру центром надання адміністративних послуг
	управління управлінню відділ відділу департамент департаменту військова військової військовій
	адміністрація адміністрації территориальная территориальной объединенная объединенной совет совета
	исполком исполкома department office territorial amalgamated united the of budget council
	україна україни ukraine украина terytorialna terytorialnoi obiednana rada rady executive committee`
);
const RAION = set('район району районі районом района raion raionu rayon district');
const OBLAST = set('область області областю обл области oblast oblasti region');
const STREET = set(
	'вул вулиця вулиці просп проспект пр провулок пров площа пл бульвар бульв бул шосе узвіз street st avenue'
);
/** A sum over places, what is left of one, or a part of it. */
const NOT_ITSELF = set(
	'усього всього разом загалом підсумок крім окрім без винятком решта інші інша total without except округ округу'
);
const JOINING = set('та і й и and');

/** What a folded word of a place's name is, beside the name itself. */
export type PlaceWord = 'hromada' | 'filler' | 'raion' | 'oblast';

export function placeWord(word: string): PlaceWord | null {
	if (HROMADA.has(word)) return 'hromada';
	if (FILLER.has(word)) return 'filler';
	if (RAION.has(word)) return 'raion';
	return OBLAST.has(word) ? 'oblast' : null;
}

/** The types that a word allows; «СТГ» stands for settlement and rural alike. */
export const typesOf = (word: string): Types | null => TYPES.get(word) ?? null;

/** The types that the beginning of a word allows before `next`, a word for hromada or council. */
export function cutTypesOf(word: string, next: string | undefined): Types | null {
	if (next === undefined || !(HROMADA.has(next) || FILLER.has(next))) return null;
	return CUT_TYPES.get(word) ?? null;
}

/** The type of hromada that a town, a settlement or a village is the centre of. */
export const settlementOf = (word: string): Types | null => SETTLEMENTS.get(word) ?? null;

export const isCouncil = (word: string): boolean => COUNCIL.has(word);
export const isStreet = (word: string): boolean => STREET.has(word);
/** Whether a word says that something else is meant than the place itself. */
export const isNotItself = (word: string): boolean => NOT_ITSELF.has(word);
/** «та»: what stands on both sides of it are two. */
export const isJoining = (word: string): boolean => JOINING.has(word);
