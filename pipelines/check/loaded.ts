import type { Absence } from '#lib/domain/absence.ts';
import type { Dataset } from '#lib/domain/submission.ts';
import type { Table } from '../table/table.ts';
import type { Frame } from './frame.ts';
import { maskPersonalData } from './personal-data.ts';
import type { Loaded, QuarantinedRow } from './outcome.ts';
import type { Tally } from './tally.ts';
import type { Verdicts } from './verdicts.ts';

/** Takes the entries that nothing speaks against, and tells the tally what became of each. */
export function loadedOf(
	frame: Frame,
	verdicts: Verdicts,
	dataset: Dataset,
	tally: Tally
): Loaded | null {
	const open: number[] = [];
	for (let at = 0; at < frame.length; at++) {
		if (!verdicts.isOpen(at)) continue;
		open.push(at);
		tally.loaded(frame.rows[at]! - 1);
	}
	for (let at = 0; at < frame.length; at++) {
		const [code, kind] = [verdicts.codes[at], verdicts.notData[at]];
		if (code) tally.quarantined(frame.rows[at]! - 1, code);
		else if (kind) tally.notData(frame.rows[at]! - 1, kind);
	}
	if (open.length === 0) return null;
	const isWhole = open.length === frame.length;
	const pick = <Value>(values: Value[]): Value[] =>
		isWhole ? values : open.map((at) => values[at]!);
	const columns: Loaded['columns'] = {};
	const absences: Record<string, (Absence | null)[]> = {};
	for (const [field, column] of frame.columns) {
		columns[field] = pick(column.values);
		if (column.absences) absences[field] = pick(column.absences);
	}
	return {
		dataset,
		columns,
		rows: pick(frame.rows),
		hromadaIds: pick(frame.hromadaIds),
		periods: pick(frame.periods),
		absences
	};
}

const masked = (row: string[]) => row.map(maskPersonalData);

/** Every record and every cell of a wide record that waits, in the order of the file. */
export function quarantinedOf(
	tally: Tally,
	checked: { frame: Frame; verdicts: Verdicts } | null,
	{ records }: Table
): QuarantinedRow[] {
	const rows: QuarantinedRow[] = [];
	const judged = new Set<number>();
	if (checked) {
		const { frame, verdicts } = checked;
		const indicators = frame.columns.get('indicator');
		for (let at = 0; at < frame.length; at++) {
			const code = verdicts.codes[at];
			if (!code) continue;
			const row = frame.rows[at]!;
			judged.add(row);
			const indicator = (indicators?.values[at] as string | null | undefined) ?? null;
			const [hromadaId, period] = [frame.hromadaIds[at]!, frame.periods[at]!];
			rows.push({ row, hromadaId, period, indicator, code, cells: masked(records[row - 1]!) });
		}
	}
	for (const [at, fate] of tally.fates.entries()) {
		if (!fate || fate === 'loaded' || !('quarantined' in fate) || judged.has(at + 1)) continue;
		const code = fate.quarantined;
		const cells = masked(records[at]!);
		rows.push({ row: at + 1, hromadaId: null, period: null, indicator: null, code, cells });
	}
	return rows.sort((a, b) => a.row - b.row);
}
