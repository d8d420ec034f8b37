import { type Coded, codedOf, constant } from '../convert/coded.ts';
import { absenceAt, valueAt } from '../convert/column.ts';
import type { Frame } from './frame.ts';
import type { Verdicts } from './verdicts.ts';

/** A column's values as small numbers, the same for the same value however it was written. */
function keyColumn({ values, codes }: Coded<unknown>): { size: number; codes: Uint32Array } {
	const distinct = codedOf(values);
	const size = distinct.values.length;
	if (size === values.length) return { size, codes };
	return { size, codes: codes.map((code) => distinct.codes[code]!) };
}

function keyColumns(frame: Frame) {
	return frame.spec.primaryKey.map((name) => {
		const type = frame.spec.fields.find((field) => field.name === name)?.type;
		if (type === 'place') return keyColumn(frame.hromadaIds);
		if (type === 'period') return keyColumn(frame.periods);
		return keyColumn(frame.columns.get(name) ?? constant(null, frame.length));
	});
}

const DENSE = 1 << 24;
const NONE = -1;

/** What gives each entry the first open entry before it that has its key. */
type Firsts = (at: number) => number;

/** Keys as one number an entry where that is exact, else as text. */
function keysOf(columns: ReturnType<typeof keyColumns>, length: number) {
	const product = columns.reduce((all, { size }) => all * size, 1);
	if (product > Number.MAX_SAFE_INTEGER) {
		const texts = Array.from({ length }, (_, at) =>
			columns.map(({ codes }) => codes[at]).join('/')
		);
		return { product, keys: codedOf(texts).codes };
	}
	const keys = new Float64Array(length);
	for (const { size, codes } of columns) {
		for (let at = 0; at < length; at++) keys[at] = keys[at]! * size + codes[at]!;
	}
	return { product, keys };
}

function firstsOf(columns: ReturnType<typeof keyColumns>, length: number): Firsts {
	const { product, keys } = keysOf(columns, length);
	if (product <= DENSE) {
		const firsts = new Int32Array(product).fill(NONE);
		return (at) => {
			const first = firsts[keys[at]!]!;
			if (first === NONE) firsts[keys[at]!] = at;
			return first;
		};
	}
	const firsts = new Map<number, number>();
	return (at) => {
		const first = firsts.get(keys[at]!);
		if (first === undefined) firsts.set(keys[at]!, at);
		return first ?? NONE;
	};
}

function isSame(frame: Frame, one: number, other: number): boolean {
	for (const column of frame.columns.values()) {
		if (valueAt(column, one) !== valueAt(column, other)) return false;
		if (absenceAt(column, one) !== absenceAt(column, other)) return false;
	}
	return true;
}

/**
 * Entries with the same key: what says the same counts once, what differs waits, all of it, since
 * nothing tells which is right.
 */
export function checkDuplicates(frame: Frame, verdicts: Verdicts): void {
	const field = frame.spec.primaryKey.at(-1)!;
	const firstOf = firstsOf(keyColumns(frame), frame.length);
	for (let at = 0; at < frame.length; at++) {
		if (!verdicts.isOpen(at)) continue;
		const first = firstOf(at);
		if (first === NONE) continue;
		const other = String(frame.rows[first]);
		if (isSame(frame, first, at) && verdicts.isOpen(first)) {
			verdicts.notData.set(at, 'identical-row');
			verdicts.add(at, 'identical-row', field, null, { other });
			continue;
		}
		verdicts.add(at, 'duplicate-row', field, null, { other });
		if (verdicts.isOpen(first)) {
			verdicts.add(first, 'duplicate-row', field, null, { other: String(frame.rows[at]) });
		}
	}
}
