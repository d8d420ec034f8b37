import type { ExportField } from '../catalogue/export-field.ts';
import { alikePlaces } from '../recognise/alike-places.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Candidate, Question, QuestionKind } from '../recognise/question.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { grainsOf } from '../recognise/whole-file.ts';
import { delimiterCandidates, encodingCandidates, headerCandidates } from './dialect-questions.ts';
import { headingQuestions, headingRests } from './heading-questions.ts';
import { hromadaCandidate } from './place-label.ts';
import { placeQuestions, placeRests } from './place-questions.ts';
import { type Read, showPlace } from './read.ts';

function ofFile(question: QuestionKind, read: Read, candidates: Candidate[]): Question {
	const { sha256, quarantined } = read.report;
	return { question, subject: sha256, about: showPlace(read), candidates, rows: quarantined };
}

function sheetCandidates({ report }: Read): Candidate[] {
	const found = report.recognised.find(({ what }) => what === 'sheet');
	return [...new Set([found?.taken ?? '', ...(found?.candidates ?? []).map((one) => one.taken)])]
		.filter((name) => name !== '')
		.map((name) => ({ answer: name, label: { uk: name, en: name } }));
}

function datasetCandidates({ recognised }: Read): Candidate[] {
	const weighed = recognised?.weighed ?? [];
	return weighed.map(({ dataset, spec }) => ({ answer: dataset, label: spec.title }));
}

/** What makes a whole file wait, in the order of reading: the next is asked when this is known. */
const STAGES: [code: string, question: QuestionKind, candidates: (read: Read) => Candidate[]][] = [
	['unknown-encoding', 'encoding', encodingCandidates],
	['ambiguous-dialect', 'delimiter', delimiterCandidates],
	['ambiguous-sheet', 'sheet', sheetCandidates],
	['unsure-header', 'header', headerCandidates],
	['no-header', 'header', headerCandidates],
	['unknown-dataset', 'dataset', datasetCandidates],
	['ambiguous-dataset', 'dataset', datasetCandidates]
];

const DISAGREEMENTS = ['hromadas-disagree', 'periods-disagree'];

function stageQuestions(read: Read, prepared: Prepared): Question[] {
	const codes = new Set(read.faults.flatMap(({ code, row }) => (row === null ? [code] : [])));
	const stage = STAGES.find(([code]) => codes.has(code));
	if (stage) return [ofFile(stage[1], read, stage[2](read))];
	const [likeliest] = read.recognised?.weighed ?? [];
	if (likeliest && DISAGREEMENTS.some((code) => codes.has(code)))
		return wholeQuestions(read, { ...read.recognised!, layout: likeliest }, prepared);
	const isMissing = codes.has('missing-column') && likeliest;
	return isMissing ? headingQuestions(read, likeliest, prepared) : [];
}

/** Words of the file name that are like hromadas' names. */
function hromadaCandidates({ report, recognised }: Read, prepared: Prepared): Candidate[] {
	const said = recognised!.said?.hromadas.map(({ value }) => value) ?? [];
	const words = report.file.replace(/\.[^.]*$/, '').split(/[\s_.,()-]+/);
	const alike = words.flatMap((word) => alikePlaces(word, prepared.places, 3));
	alike.sort((a, b) => b.score - a.score);
	const ids = [...new Set([...said, ...alike.map(({ id }) => id)])].slice(0, 5);
	return ids.map((id) => hromadaCandidate(id, prepared));
}

function periodCandidates({ recognised }: Read): Candidate[] {
	const periods = new Set(recognised!.said?.periods.map(({ value }) => value));
	return [...periods].map((period) => ({ answer: period, label: { uk: period, en: period } }));
}

/** What no column holds, the file does not say and every row must have. */
function wholeQuestions(read: Read, recognised: Recognised, prepared: Prepared): Question[] {
	const { layout, hromada, period } = recognised;
	const isLacking = (type: ExportField['type']) =>
		layout!.spec.fields.some(
			({ name, constraints, ...field }) =>
				field.type === type &&
				constraints.required &&
				!layout!.columns.has(name) &&
				layout!.pivot?.field !== name
		);
	const asksPlace = isLacking('place') && !hromada && !read.converted?.isByAddress;
	const asksPeriod = isLacking('period') && !period;
	const time = layout!.spec.fields.find(({ type }) => type === 'period');
	const grains = time ? grainsOf(time) : [];
	return [
		...(asksPlace ? [ofFile('hromada', read, hromadaCandidates(read, prepared))] : []),
		...(asksPeriod ? [{ ...ofFile('period', read, periodCandidates(read)), grains }] : [])
	];
}

/** All that a person must settle before the whole of the file can load. */
export function questionsOf(read: Read, prepared: Prepared): Question[] {
	const { recognised, converted } = read;
	if (!recognised?.layout || !converted) return stageQuestions(read, prepared);
	return [
		...wholeQuestions(read, recognised, prepared),
		...placeQuestions(read, prepared),
		...headingQuestions(read, recognised.layout, prepared)
	];
}

/** Keys of the decisions, beside those on the file itself, that made the outcome or would. */
export function restsOf(read: Read): string[] {
	return [...placeRests(read), ...headingRests(read)];
}
