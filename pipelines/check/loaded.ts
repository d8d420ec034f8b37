import type { Dataset } from '#lib/domain/submission.ts';
import { type Coded, pick } from '../convert/coded.ts';
import { valueAt } from '../convert/column.ts';
import type { Table } from '../table/table.ts';
import { type Frame, hromadaAt, periodAt } from './frame.ts';
import { maskPersonalData } from './personal/mask.ts';
import { rowMasker } from './personal/rows.ts';
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
	const all = new Uint32Array(frame.length);
	let count = 0;
	for (let at = 0; at < frame.length; at++) {
		if (!verdicts.isOpen(at)) continue;
		all[count++] = at;
		tally.loaded(frame.rows[at]! - 1);
	}
	for (const [at, code] of verdicts.codes.where((code) => code !== null)) {
		tally.quarantined(frame.rows[at]! - 1, code!);
	}
	for (const [at, kind] of verdicts.notData.where((kind) => kind !== null)) {
		if (!verdicts.codes.has(at)) tally.notData(frame.rows[at]! - 1, kind!);
	}
	if (count === 0) return null;
	const isWhole = count === frame.length;
	const open = all.subarray(0, count);
	const taken = <T>({ values, codes }: Coded<T>): Coded<T> =>
		isWhole ? { values, codes } : pick({ values, codes }, open);
	const columns: Loaded['columns'] = {};
	const absences: Loaded['absences'] = {};
	for (const [field, column] of frame.columns) {
		columns[field] = taken(column);
		const { absences: kinds, codes } = column;
		if (kinds) absences[field] = taken({ values: kinds, codes });
	}
	return {
		dataset,
		columns,
		rows: isWhole ? frame.rows : open.map((at) => frame.rows[at]!),
		hromadaIds: taken(frame.hromadaIds),
		periods: taken(frame.periods),
		absences
	};
}

/** Every record and every cell of a wide record that waits, in the order of the file. */
export function quarantinedOf(
	tally: Tally,
	checked: { frame: Frame; verdicts: Verdicts } | null,
	{ records, header, beside }: Table
): QuarantinedRow[] {
	const masked = rowMasker(header);
	const rows: QuarantinedRow[] = [];
	const judged = new Set<number>();
	if (checked) {
		const { frame, verdicts } = checked;
		const indicators = frame.columns.get('indicator');
		for (const [at, code] of verdicts.codes.where((code) => code !== null)) {
			const row = frame.rows[at]!;
			judged.add(row);
			const indicator = indicators ? (valueAt(indicators, at) as string | null) : null;
			const [hromadaId, period] = [hromadaAt(frame, at), periodAt(frame, at)];
			rows.push({
				row,
				hromadaId,
				period,
				indicator,
				code: code!,
				cells: masked(records[row - 1]!)
			});
		}
	}
	for (const [at, code] of tally.waiting()) {
		if (judged.has(at + 1)) continue;
		const cells = masked(records[at]!);
		rows.push({ row: at + 1, hromadaId: null, period: null, indicator: null, code, cells });
	}
	for (const [at, other] of beside) {
		const cells = other.map(maskPersonalData);
		const waits = { hromadaId: null, period: null, indicator: null, code: 'another-table' };
		rows.push({ row: at + 1, ...waits, cells });
	}
	return rows.sort((a, b) => a.row - b.row);
}
