import type { Report } from '#lib/domain/submission.ts';
import { questionsOf, restsOf } from './ask/questions.ts';
import { checkTable } from './check/check.ts';
import { cumulativeFaults, noteConverted } from './check/cumulative.ts';
import { type Fault, fileFault } from './check/fault.ts';
import { describeFault } from './check/issue-text.ts';
import { loadedOf, quarantinedOf } from './check/loaded.ts';
import type { FileOutcome, Loaded, QuarantinedRow } from './check/outcome.ts';
import { maskPersonalData } from './check/personal/mask.ts';
import { personalOutside } from './check/personal/outside.ts';
import { ofEncoding, ofNotData, ofRecognised, ofTable } from './check/recognitions.ts';
import { rowFaults } from './check/row-faults.ts';
import { unreadRows } from './check/unread-rows.ts';
import { wholeFaults } from './check/whole-file.ts';
import { Tally } from './check/tally.ts';
import { type ConvertedTable, convertTable } from './convert/convert.ts';
import { monthByMonth } from './convert/since-january.ts';
import { type Decoded, decode } from './decode/decode.ts';
import type { Knowledge, StatedFacts } from './knowledge.ts';
import { headingScoreOf } from './recognise/heading-score.ts';
import { type Prepared, prepare } from './recognise/prepared.ts';
import { type Recognised, recognise } from './recognise/recognise.ts';
import { chooseSheets } from './sheet/choose-sheets.ts';
import { addSheetFacts, sheetConflicts } from './sheet/sheet-facts.ts';
import { ofSheets } from './sheet/sheet-recognitions.ts';
import { type Arrival, arrived, LARGE } from './table/arrival.ts';
import type { RowKinds } from './table/rows.ts';
import { type LargeTable, readLargeTable } from './table/large-table.ts';
import { type Table, readTable } from './table/table.ts';

export type { FileOutcome, Loaded, QuarantinedRow };

interface Draft {
	fileName: string;
	bytes: Uint8Array;
	arrival: Arrival;
	decoded: Decoded;
	table: Table | null;
	recognised: Recognised | null;
	tally: Tally;
	faults: Fault[];
	converted: ConvertedTable | null;
	loaded: Loaded | null;
	quarantined: QuarantinedRow[];
}

function outcomeOf(draft: Draft, prepared: Prepared): FileOutcome {
	const { issues, places } = prepared;
	const { decoded, table, recognised, tally } = draft;
	const id = recognised?.hromada?.value;
	const hromada = id === undefined ? null : places.hromadas.get(id)!.name.uk;
	const report: Report = {
		file: maskPersonalData(draft.fileName),
		sha256: draft.arrival.sha256(),
		dataset: recognised?.layout?.dataset ?? null,
		recognised: [
			ofEncoding(decoded),
			...(table ? [...ofSheets(table), ...ofTable(table)] : []),
			...(recognised ? ofRecognised(recognised, hromada) : []),
			...ofNotData(tally)
		],
		...tally.counts,
		issues: draft.faults.map((fault) => describeFault(fault, issues))
	};
	const { loaded, quarantined } = draft;
	const read = { ...draft, report };
	const delimiter = table?.dialect?.delimiter ?? '';
	return {
		report,
		loaded,
		quarantined,
		encoding: decoded.encoding,
		delimiter,
		questions: questionsOf(read, prepared),
		restsOn: restsOf(read)
	};
}

/** The first fault of the whole file for which none of it may load. */
function blocking(faults: Fault[], { issues }: Prepared): string | null {
	const isError = ({ code, row }: Fault) => row === null && issues.get(code)?.severity === 'error';
	return faults.find(isError)?.code ?? null;
}

/** Places of the rows of data. */
function dataIn(kinds: RowKinds): Uint32Array {
	const places = new Uint32Array(kinds.length);
	let count = 0;
	for (let at = 0; at < kinds.length; at++) if (kinds[at] === null) places[count++] = at;
	return places.subarray(0, count);
}

/** The file with all of its rows waiting: for one reason, or because nobody knows what they are. */
function waiting(
	draft: Draft,
	table: Table,
	{ recognised, faults, code }: { recognised: Recognised; faults: Fault[]; code: string | null }
): Draft {
	const { tally } = draft;
	for (const at of dataIn(table.kinds)) tally.quarantined(at, code ?? 'unknown-dataset');
	return {
		...draft,
		recognised: { ...recognised, layout: code ? recognised.layout : null },
		faults,
		quarantined: quarantinedOf(tally, null, table)
	};
}

function readRows(draft: Draft, table: Table, recognised: Recognised, prepared: Prepared): Draft {
	const records = dataIn(table.kinds);
	const { layout } = recognised;
	const { tally } = draft;
	const outside = personalOutside(table, layout?.unknown ?? null, draft.fileName);
	const whole = layout ? cumulativeFaults(table, layout, draft.fileName) : [];
	const faults = [...draft.faults, ...rowFaults(table), ...outside];
	const code = blocking(draft.faults, prepared);
	if (!layout || code) return waiting(draft, table, { recognised, faults, code });
	const given = convertTable(records, table, layout, recognised, prepared);
	const monthly = whole.length ? monthByMonth(given.frame) : null;
	if (whole.length && !monthly) {
		const told = [...faults, ...whole];
		return waiting(draft, table, { recognised, faults: told, code: whole[0]!.code });
	}
	const converted = monthly ? { ...given, frame: monthly } : given;
	const verdicts = checkTable(converted, prepared);
	if (monthly) noteConverted(given.frame, monthly, verdicts);
	const loaded = loadedOf(converted.frame, verdicts, layout.dataset, tally);
	faults.push(...unreadRows(tally, table, layout));
	const { fileName } = draft;
	const read = { frame: converted.frame, table, layout, recognised, fileName };
	faults.push(...wholeFaults(read, prepared));
	if (converted.isByAddress) faults.push(fileFault('place-from-address'));
	const more = verdicts.unlisted.map(([kind, column, count]) => ({
		...fileFault('more-of-the-same', { kind, count: String(count) }),
		column
	}));
	const quarantined = quarantinedOf(tally, { frame: converted.frame, verdicts }, table);
	return {
		...draft,
		faults: [...faults, ...verdicts.faults, ...more],
		converted,
		loaded,
		quarantined
	};
}

const NEWLINE = 0x0a;

/** What was understood of a file on the way to its outcome. */
export interface Examined {
	decoded: Decoded;
	/** Null where the bytes are no text. */
	table: Table | null;
	recognised: Recognised | null;
	outcome: FileOutcome;
}

function examined(draft: Draft, prepared: Prepared): Examined {
	const { decoded, table, recognised } = draft;
	return { decoded, table, recognised, outcome: outcomeOf(draft, prepared) };
}

/** The table of a text or of the sheets of a workbook; null where the bytes are neither. */
function tableIn({ text, workbook }: Decoded, stated: StatedFacts, prepared: Prepared) {
	const score = headingScoreOf(prepared);
	if (workbook) return chooseSheets(workbook, score, prepared.lexicon, stated);
	if (text === null) return null;
	const endsOpen = text !== '' && !text.endsWith(text.includes('\n') ? '\n' : '\r');
	return withShapeFaults(readTable(text, score, prepared.lexicon, stated), endsOpen);
}

/** The last line of the file has no end: it may have been cut short. */
const openEnd = ({ records }: Table): Fault => ({
	...fileFault('no-line-end'),
	row: records.length
});

function withShapeFaults(table: Table, endsOpen: boolean) {
	const { isClose, isQuotedByLine } = table.dialect ?? {};
	const faults = isClose ? [fileFault('ambiguous-dialect')] : [];
	if (isQuotedByLine) faults.push(fileFault('lines-quoted'));
	return { table, faults: endsOpen ? [...faults, openEnd(table)] : faults };
}

/** The table of a large clean file, unless a person said how it is written. */
function readLarge(
	bytes: Uint8Array,
	stated: StatedFacts,
	prepared: Prepared,
	arrival: Arrival
): LargeTable | null {
	const { encoding, delimiter, quote, header } = stated;
	const isStated = [encoding, delimiter, quote, header].some((fact) => fact !== undefined);
	if (bytes.length < LARGE || isStated) return null;
	return readLargeTable(bytes, headingScoreOf(prepared), prepared.lexicon, { arrival });
}

/** As `readExport`, with all that was understood on the way. */
export function examineExport(
	bytes: Uint8Array,
	fileName: string,
	knowledge: Knowledge,
	stated: StatedFacts = {},
	arrival = arrived(bytes)
): Examined {
	const prepared = prepare(knowledge);
	const large = readLarge(bytes, stated, prepared, arrival);
	arrival.until(bytes.length);
	const decoded = large?.decoded ?? decode(bytes, stated.encoding);
	const draft: Draft = {
		fileName,
		bytes,
		arrival,
		decoded,
		table: null,
		recognised: null,
		tally: new Tally([]),
		faults: decoded.faults,
		converted: null,
		loaded: null,
		quarantined: []
	};
	const found = large
		? withShapeFaults(large.table, bytes.at(-1) !== NEWLINE)
		: tableIn(decoded, stated, prepared);
	if (!found) return examined(draft, prepared);
	const { table } = found;
	const alone = recognise(table, fileName, stated, prepared);
	const added = addSheetFacts(table, alone, prepared);
	const recognised = added.length ? recognise(table, fileName, stated, prepared) : alone;
	const faults = [
		...decoded.faults,
		...found.faults,
		...recognised.faults,
		...added,
		...sheetConflicts(table, recognised, prepared)
	];
	const read = { ...draft, table, recognised, faults, tally: new Tally(table.kinds) };
	return examined(readRows(read, table, recognised, prepared), prepared);
}

/**
 * Reads one export: bytes into typed columns, with every record accounted for and every decision
 * given its reason. The same bytes, name, knowledge and stated facts give the same outcome; no
 * bytes make it throw. `arrival` says how the bytes come, where they are not all there yet.
 */
export function readExport(
	bytes: Uint8Array,
	fileName: string,
	knowledge: Knowledge,
	stated: StatedFacts = {},
	arrival?: Arrival
): FileOutcome {
	return examineExport(bytes, fileName, knowledge, stated, arrival).outcome;
}
