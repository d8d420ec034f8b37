import { isBlank } from '../../table/cell-kind.ts';
import { recordsOfKind } from '../../table/records-of-kind.ts';
import type { Table } from '../../table/table.ts';
import { type Fault, fileFault } from '../fault.ts';
import { personalHeading } from './headings.ts';
import { maskPersonal, type PersonalKind, wordsOfKinds } from './mask.ts';

const MOST_ROWS = 20;

interface Column {
	at: number;
	heading: string;
}

/** Personal data in one column that is not loaded: how many cells and of which kinds. */
function inColumn({ records, kinds }: Table, { at, heading }: Column) {
	const headed = personalHeading(heading);
	const found = new Set<PersonalKind>();
	const seen = new Map<string, boolean>();
	let cells = 0;
	for (const [record, row] of records.entries()) {
		const cell = row[at];
		if (kinds[record] !== null || !cell || isBlank(cell)) continue;
		let isPersonal = seen.get(cell);
		if (isPersonal === undefined) {
			const own = headed ? [headed] : maskPersonal(cell).kinds;
			for (const kind of own) found.add(kind);
			seen.set(cell, (isPersonal = own.length > 0));
		}
		if (isPersonal) cells++;
	}
	return { cells, found };
}

function columnFaults(table: Table, columns: readonly Column[]): Fault[] {
	return columns.flatMap((column) => {
		const { cells, found } = inColumn(table, column);
		if (!cells) return [];
		const params = { count: String(cells), ...wordsOfKinds(found) };
		return [{ ...fileFault('personal-data-in-column', params), column: column.heading }];
	});
}

function textFaults(table: Table): Fault[] {
	const faults: Fault[] = [];
	for (const at of recordsOfKind(table.kinds, ['preamble', 'footnote'])) {
		const found = maskPersonal(table.records[at]!.filter((cell) => !isBlank(cell)).join(' ')).kinds;
		if (!found.length) continue;
		faults.push({
			...fileFault('personal-data-in-text', wordsOfKinds(found)),
			row: at + 1
		});
		if (faults.length === MOST_ROWS) break;
	}
	return faults;
}

/**
 * Personal data that no table takes: in columns nobody asked for, in the text above and under the
 * table and in the name of the file. It is named, and its place, but not repeated. `unknown` is null
 * where no column is known.
 */
export function personalOutside(
	table: Table,
	unknown: readonly Column[] | null,
	fileName: string
): Fault[] {
	const named = maskPersonal(fileName).kinds;
	const columns = (table.header?.columns ?? []).map((texts, at) => ({
		at,
		heading: texts[0] ?? ''
	}));
	return [
		...(named.length ? [fileFault('personal-data-in-file-name', wordsOfKinds(named))] : []),
		...columnFaults(table, unknown ?? columns),
		...textFaults(table)
	];
}
