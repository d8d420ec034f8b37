import { isBlank } from '../table/cell-kind.ts';
import { recordsOfKind } from '../table/records-of-kind.ts';
import type { Table } from '../table/table.ts';
import type { Fault } from './fault.ts';

/** Kinds of records that are worth an issue of their own; a blank row or the header is not. */
const TOLD = [
	'units-row',
	'repeated-header',
	'total-row',
	'footnote',
	'row-too-short',
	'row-too-long',
	'row-shifted',
	'section-title',
	'another-table',
	'unclosed-quote',
	'merged-number',
	'mixed-encoding',
	'nul-bytes'
] as const;
const MOST_OF_A_KIND = 200;

/** What the shape of the table alone shows, record by record. */
export function rowFaults({ kinds, records, header, padded, parted, beside }: Table): Fault[] {
	const faults: Fault[] = [];
	const counts = new Map<string, number>();
	const width = header?.width ?? 0;
	for (const at of recordsOfKind(kinds, TOLD)) {
		const code = kinds[at]!;
		const count = (counts.get(code) ?? 0) + 1;
		counts.set(code, count);
		if (count > MOST_OF_A_KIND) continue;
		const cells = records[at]!;
		const isMisfit = code === 'row-too-short' || code === 'row-too-long';
		const first = cells.find((cell) => !isBlank(cell)) ?? '';
		faults.push({
			code,
			row: at + 1,
			column: null,
			value: isMisfit ? String(cells.length) : first.trim(),
			params: { expected: String(width) }
		});
	}
	for (const at of padded.slice(0, MOST_OF_A_KIND)) {
		faults.push({ code: 'row-filled-up', row: at + 1, column: null, value: null });
	}
	for (const at of parted.slice(0, MOST_OF_A_KIND)) {
		faults.push({ code: 'row-of-other-separator', row: at + 1, column: null, value: null });
	}
	const [first] = beside.keys();
	if (first !== undefined) {
		faults.push({ code: 'several-tables', row: first + 1, column: null, value: null });
	}
	return faults;
}
