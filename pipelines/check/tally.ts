import type { NotData, RowKinds } from '../table/rows.ts';
import { NOT_DATA } from '../table/rows.ts';
import { Marks } from './marks.ts';

/** What a record of the file became: it was loaded, is no data of this kind, or waits for this reason. */
type Fate = 'loaded' | `not data: ${NotData}` | `waits: ${string}`;

const [NOT, WAITS] = ['not data: ', 'waits: '];

const isNotData = (kind: string): kind is NotData => (NOT_DATA as readonly string[]).includes(kind);

/** Why a record waits; null where it does not. */
const reasonOf = (fate: Fate | null) => (fate?.startsWith(WAITS) ? fate.slice(WAITS.length) : null);

/** What a record is that is neither loaded nor waits; one that nothing was said of holds no values. */
function kindOf(fate: Fate | null): NotData | null {
	if (fate === null) return 'no-values';
	return fate.startsWith(NOT) ? (fate.slice(NOT.length) as NotData) : null;
}

/**
 * What became of every record. A record of a wide table is loaded where any of its cells is, is
 * quarantined where none is and any waits, and is no data where it holds no value.
 */
export class Tally {
	readonly #fates: Marks<Fate>;

	constructor(kinds: RowKinds) {
		this.#fates = new Marks(kinds.length);
		for (let at = 0; at < kinds.length; at++) {
			const kind = kinds[at]!;
			if (kind === null) continue;
			this.#fates.set(at, isNotData(kind) ? `not data: ${kind}` : `waits: ${kind}`);
		}
	}

	loaded(record: number): void {
		this.#fates.set(record, 'loaded');
	}

	quarantined(record: number, code: string): void {
		if (this.#fates.get(record) !== 'loaded') this.#fates.set(record, `waits: ${code}`);
	}

	notData(record: number, kind: NotData): void {
		if (!this.#fates.has(record)) this.#fates.set(record, `not data: ${kind}`);
	}

	/** Records that nothing was said of, from 0. */
	*unsaid(): Generator<number> {
		for (const [record] of this.#fates.where((fate) => fate === null)) yield record;
	}

	/** Records that wait, from 0, and why. */
	*waiting(): Generator<[record: number, code: string]> {
		for (const [record, fate] of this.#fates.where((fate) => reasonOf(fate) !== null)) {
			yield [record, reasonOf(fate)!];
		}
	}

	/** Every record with its number from 0; one that nothing was said of holds no values. */
	get counts(): { rowsIn: number; loaded: number; quarantined: number; notData: number } {
		const counts = { rowsIn: this.#fates.length, loaded: 0, quarantined: 0, notData: 0 };
		for (const [fate, count] of this.#fates.counts()) {
			if (fate === 'loaded') counts.loaded += count;
			else if (reasonOf(fate) !== null) counts.quarantined += count;
			else counts.notData += count;
		}
		return counts;
	}

	/** Records that are no data, by kind, numbered from 1. */
	get notDataRows(): Map<NotData, number[]> {
		const rows = new Map<NotData, number[]>();
		for (const [at, fate] of this.#fates.where((fate) => kindOf(fate) !== null)) {
			const kind = kindOf(fate)!;
			const known = rows.get(kind);
			if (known) known.push(at + 1);
			else rows.set(kind, [at + 1]);
		}
		return rows;
	}
}
