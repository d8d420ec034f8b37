import type { Report } from '#lib/domain/submission.ts';
import type { Fault } from '../check/fault.ts';
import type { ConvertedTable } from '../convert/convert.ts';
import { maskPersonalData } from '../check/personal/mask.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Table } from '../table/table.ts';

/** What reading came to, as far as it came. */
export interface Read {
	bytes: Uint8Array;
	report: Report;
	faults: readonly Fault[];
	table: Table | null;
	recognised: Recognised | null;
	converted: ConvertedTable | null;
}

const LONGEST = 160;

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The file, and where a record is meant, what stands in it; personal data is put out. */
export function showPlace({ report, table }: Read, record: number | null = null): string {
	if (record === null) return shortened(report.file);
	const cells = (table?.records[record] ?? []).map((cell) => cell.trim()).filter(Boolean);
	return shortened(`${report.file}, ${record + 1}: ${maskPersonalData(cells.join(' | '))}`);
}
