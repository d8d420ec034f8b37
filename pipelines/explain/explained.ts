import type { Report } from '#lib/domain/submission.ts';
import type { QuarantinedRow } from '../check/outcome.ts';
import { maskPersonalData } from '../check/personal/mask.ts';
import { headerOf } from '../inspect-file.ts';
import type { Examined } from '../read-file.ts';
import type { Question } from '../recognise/question.ts';
import { NOT_DATA, type NotData } from '../table/rows.ts';

/** A record that is no data, with the beginning of its text. */
export interface NotDataRow {
	row: number;
	kind: NotData;
	text: string;
}

/** All that is told of one file; personal data is masked throughout. */
export interface Explained {
	/** Its number where it is in the warehouse. */
	seq: number | null;
	/** `yyyy-mm-dd`, where it is in the warehouse. */
	receivedOn: string | null;
	report: Report;
	headings: readonly string[];
	quarantined: readonly QuarantinedRow[];
	notData: readonly NotDataRow[];
	questions: readonly Question[];
	/** The sheets of a workbook of several: their records, from 0. */
	sheets: readonly SheetRecords[];
}

/** Where the records of a sheet begin, from 0, and how many there are. */
export interface SheetRecords {
	name: string;
	from: number;
	count: number;
}

const LONGEST = 160;

function shortened(cells: readonly string[]): string {
	const text = maskPersonalData(cells.filter((cell) => cell.trim()).join(' · '));
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const isNotData = (kind: string | null): kind is NotData =>
	(NOT_DATA as readonly (string | null)[]).includes(kind);

/** What is told of a file of which only the report is at hand. */
export function explainReport(
	report: Report,
	received: { seq: number; receivedOn: string } | null
): Explained {
	const nothing = { headings: [], quarantined: [], notData: [], questions: [], sheets: [] };
	const { seq = null, receivedOn = null } = received ?? {};
	return { seq, receivedOn, report, ...nothing };
}

const sheetsOf = (sheets: readonly SheetRecords[]): SheetRecords[] =>
	sheets.length < 2
		? []
		: sheets.map(({ name, from, count }) => ({ name: maskPersonalData(name), from, count }));

/** What is told of a file that was read. */
export function explain(
	{ table, outcome }: Examined,
	received: { seq: number; receivedOn: string } | null = null
): Explained {
	return {
		seq: received?.seq ?? null,
		receivedOn: received?.receivedOn ?? null,
		report: outcome.report,
		headings: table ? headerOf(table).map(maskPersonalData) : [],
		quarantined: outcome.quarantined,
		notData: (table?.kinds ?? []).flatMap((kind, at) =>
			isNotData(kind) ? [{ row: at + 1, kind, text: shortened(table!.records[at] ?? []) }] : []
		),
		questions: outcome.questions,
		sheets: sheetsOf(table?.sheets ?? [])
	};
}
