import { valueIn } from '#pipelines/convert/coded.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { examineExport } from '#pipelines/read-file.ts';

/** One loaded entry: its key, its values by field, and the record it came from. */
export interface Entry {
	key: string;
	values: Record<string, string>;
	row: number;
}

export interface ReadFile {
	entries: Entry[];
	records: readonly string[][];
	/** What is said of records, as `record/code`: that they wait, or an issue of their own. */
	named: Set<string>;
	/** Errors and warnings of the file or of a column as a whole. */
	ofFile: string[];
	isBalanced: boolean;
	total: number;
	millis: number;
}

/** What parts the entries of a file from each other, beside hromada and period. */
const KEYS = [
	'service',
	'channel',
	'indicator',
	'id',
	'name_uk',
	'kind',
	'recommendation',
	'reported_on'
];

function entriesOf({ outcome }: ReturnType<typeof examineExport>): Entry[] {
	const { loaded } = outcome;
	if (!loaded) return [];
	const fields = Object.entries(loaded.columns);
	return Array.from(loaded.rows, (row, at) => {
		const values: Record<string, string> = {};
		for (const [field, column] of fields) values[field] = JSON.stringify(valueIn(column, at));
		for (const [field, column] of Object.entries(loaded.absences)) {
			values[`${field}:absence`] = JSON.stringify(valueIn(column, at));
		}
		const place = [valueIn(loaded.hromadaIds, at), valueIn(loaded.periods, at), loaded.dataset];
		const key = [...place, ...KEYS.map((field) => values[field] ?? '')].join('/');
		return { key, values, row };
	});
}

/** Reads a file as ingestion does, and keeps what a comparison needs. */
export function readEntries(bytes: Uint8Array, name: string, knowledge: Knowledge): ReadFile {
	const began = performance.now();
	const examined = examineExport(bytes, name, knowledge);
	const { report, quarantined } = examined.outcome;
	const waiting = quarantined.map(({ row, code }) => `${row}/${code}`);
	const told = report.issues.flatMap(({ row, code }) => (row === null ? [] : [`${row}/${code}`]));
	const grave = report.issues.filter(({ row, severity }) => row === null && severity !== 'note');
	return {
		entries: entriesOf(examined),
		records: examined.table?.records ?? [],
		named: new Set([...waiting, ...told]),
		ofFile: grave.map(({ code, column }) => `${code}/${column}`),
		isBalanced: report.rowsIn === report.loaded + report.quarantined + report.notData,
		total: report.rowsIn,
		millis: performance.now() - began
	};
}
