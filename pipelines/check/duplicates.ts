import type { Frame } from './frame.ts';
import type { Verdicts } from './verdicts.ts';

type Column = readonly unknown[];

function keyColumns(frame: Frame): Column[] {
	return frame.spec.primaryKey.map((name) => {
		const type = frame.spec.fields.find((field) => field.name === name)?.type;
		if (type === 'place') return frame.hromadaIds;
		return type === 'period' ? frame.periods : (frame.columns.get(name)?.values ?? []);
	});
}

/** Small numbers for the values of each column, joined into one number where that is exact. */
function keysOf(columns: Column[], length: number): (number | string)[] {
	const codes = columns.map(() => new Map<unknown, number>());
	const coded = columns.map((column, which) => {
		const known = codes[which]!;
		return Array.from({ length }, (_, at) => {
			const value = column[at];
			let code = known.get(value);
			if (code === undefined) known.set(value, (code = known.size));
			return code;
		});
	});
	const sizes = codes.map(({ size }) => size);
	const isExact = sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
	return Array.from({ length }, (_, at) =>
		isExact
			? coded.reduce((key, column, which) => key * sizes[which]! + column[at]!, 0)
			: coded.map((column) => column[at]).join('/')
	);
}

function isSame(frame: Frame, one: number, other: number): boolean {
	for (const { values, absences } of frame.columns.values()) {
		if (values[one] !== values[other]) return false;
		if ((absences?.[one] ?? null) !== (absences?.[other] ?? null)) return false;
	}
	return true;
}

/**
 * Entries with the same key: what says the same counts once, what differs waits, all of it, since
 * nothing tells which is right.
 */
export function checkDuplicates(frame: Frame, verdicts: Verdicts): void {
	const field = frame.spec.primaryKey.at(-1)!;
	const firsts = new Map<number | string, number>();
	for (const [at, key] of keysOf(keyColumns(frame), frame.length).entries()) {
		if (!verdicts.isOpen(at)) continue;
		const first = firsts.get(key);
		if (first === undefined) {
			firsts.set(key, at);
			continue;
		}
		const other = String(frame.rows[first]);
		if (isSame(frame, first, at) && verdicts.isOpen(first)) {
			verdicts.notData[at] = 'identical-row';
			verdicts.add(at, 'identical-row', field, null, { other });
			continue;
		}
		verdicts.add(at, 'duplicate-row', field, null, { other });
		if (verdicts.isOpen(first)) {
			verdicts.add(first, 'duplicate-row', field, null, { other: String(frame.rows[at]) });
		}
	}
}
