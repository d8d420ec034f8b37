import type { ExportField } from '../catalogue/export-field.ts';
import { maskPersonalData } from '../check/personal/mask.ts';
import { fold } from '../text/fold.ts';
import { headingRest } from '../recognise/decision-key.ts';
import type { Layout } from '../recognise/layout.ts';
import { isUnwanted } from '../recognise/learned-heading.ts';
import { letterPairs, likeness } from '../recognise/likeness.ts';
import type { Prepared } from '../recognise/prepared.ts';
import { type Candidate, NOTHING, type Question } from '../recognise/question.ts';
import { type Read, showPlace } from './read.ts';

const LONGEST = 160;
const MOST = 12;
const MOST_KEPT = 200;
/** A heading less like any field is something of the sender's own, and no question. */
const LIKE = 0.55;

function likenessTo({ headings, title, name }: ExportField, heading: string): number {
	const key = fold(heading);
	const pairs = letterPairs(key);
	const scores = [...headings, title.uk, title.en, name].map((one) => {
		const other = fold(one);
		return likeness(pairs, key.length, letterPairs(other), other.length);
	});
	return Math.max(...scores);
}

const candidateOf = ({ name, title }: ExportField): Candidate => ({ answer: name, label: title });

const UNWANTED: Candidate = {
	answer: NOTHING,
	label: { uk: 'не потрібен', en: 'not wanted' }
};

/** Fields that no column holds yet, those that must be there first, then the likeliest. */
function freeFields({ spec, columns, pivot, missing }: Layout, heading: string) {
	const isTaken = ({ name }: ExportField) =>
		columns.has(name) || pivot?.field === name || pivot?.measure === name;
	return spec.fields
		.filter((field) => !isTaken(field))
		.map((field) => ({
			field,
			isMissing: missing.includes(field),
			score: likenessTo(field, heading)
		}))
		.sort((a, b) => Number(b.isMissing) - Number(a.isMissing) || b.score - a.score);
}

const isAskable = (heading: string) =>
	fold(heading) !== '' && heading.length <= LONGEST && maskPersonalData(heading) === heading;

/**
 * Asks what unknown headings stand for: all of them where a column must be there and is not, else
 * those that are much like a field.
 */
export function headingQuestions(read: Read, layout: Layout, prepared: Prepared): Question[] {
	const isWaiting = layout.missing.length > 0;
	return layout.unknown
		.filter(({ heading }) => isAskable(heading))
		.filter(({ heading }) => !isUnwanted(layout, heading, prepared))
		.map(({ heading }) => ({ heading, fields: freeFields(layout, heading) }))
		.filter(({ fields }) => isWaiting || fields.some(({ score }) => score >= LIKE))
		.slice(0, MOST)
		.map(({ heading, fields }) => ({
			question: 'heading',
			subject: `${layout.dataset}/${heading}`,
			about: showPlace(read),
			candidates: [...fields.map(({ field }) => candidateOf(field)), UNWANTED],
			rows: isWaiting ? read.report.quarantined : 0
		}));
}

/** Keys of the decisions on headings that the outcome rests on: all that are not surely known. */
export function headingRests({ table, recognised }: Read): string[] {
	const layout = recognised?.layout;
	const sure = new Set(
		[...(layout?.columns.values() ?? [])]
			.flat()
			.filter(({ match }) => match.how === 'exact' || match.how === 'without-unit')
			.map(({ at }) => at)
	);
	for (const { at } of layout?.pivot?.columns ?? []) sure.add(at);
	const columns = table?.header?.columns ?? [];
	const keys = columns.flatMap((texts, at) => (sure.has(at) ? [] : texts.map(headingRest)));
	return keys.length > MOST_KEPT ? ['heading/*'] : [...new Set(keys)];
}
