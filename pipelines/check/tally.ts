import type { NotData, RowKinds } from '../table/rows.ts';
import { NOT_DATA } from '../table/rows.ts';

/** What a record of the file became. */
export type Fate = 'loaded' | { quarantined: string } | { notData: NotData };

const isNotData = (kind: string): kind is NotData => (NOT_DATA as readonly string[]).includes(kind);

/**
 * What became of every record. A record of a wide table is loaded where any of its cells is, is
 * quarantined where none is and any waits, and is no data where it holds no value.
 */
export class Tally {
	readonly fates: (Fate | null)[];

	constructor(kinds: RowKinds) {
		this.fates = new Array<Fate | null>(kinds.length).fill(null);
		for (let at = 0; at < kinds.length; at++) {
			const kind = kinds[at]!;
			if (kind !== null)
				this.fates[at] = isNotData(kind) ? { notData: kind } : { quarantined: kind };
		}
	}

	loaded(record: number): void {
		this.fates[record] = 'loaded';
	}

	quarantined(record: number, code: string): void {
		if (this.fates[record] !== 'loaded') this.fates[record] = { quarantined: code };
	}

	notData(record: number, kind: NotData): void {
		this.fates[record] ??= { notData: kind };
	}

	/** Every record with its number from 0; one that nothing was said of holds no values. */
	get counts(): { rowsIn: number; loaded: number; quarantined: number; notData: number } {
		const counts = { rowsIn: this.fates.length, loaded: 0, quarantined: 0, notData: 0 };
		for (const fate of this.fates) {
			if (fate === 'loaded') counts.loaded++;
			else if (fate && 'quarantined' in fate) counts.quarantined++;
			else counts.notData++;
		}
		return counts;
	}

	/** Records that are no data, by kind, numbered from 1. */
	get notDataRows(): Map<NotData, number[]> {
		const rows = new Map<NotData, number[]>();
		for (let at = 0; at < this.fates.length; at++) {
			const fate = this.fates[at];
			if (fate === 'loaded' || (fate && 'quarantined' in fate)) continue;
			const kind = fate?.notData ?? 'no-values';
			const known = rows.get(kind);
			if (known) known.push(at + 1);
			else rows.set(kind, [at + 1]);
		}
		return rows;
	}
}
