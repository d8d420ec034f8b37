import type { Coded, Codes } from '#pipelines/convert/coded.ts';
import type { FileOutcome, Loaded } from '#pipelines/read-file.ts';

/** Numbers of rows: where one follows the other, the first and how many there are. */
type PackedRows = Uint32Array | { first: number; length: number };

interface PackedLoaded extends Omit<Loaded, 'rows'> {
	rows: PackedRows;
}

/** What reading made of a file, as small as it goes from one process to another. */
export interface PackedOutcome extends Omit<FileOutcome, 'loaded'> {
	loaded: PackedLoaded | null;
}

function narrowed<T>({ values, codes }: Coded<T, Codes>): Coded<T, Codes> {
	if (values.length <= 1 << 8) return { values, codes: new Uint8Array(codes) };
	return { values, codes: values.length <= 1 << 16 ? new Uint16Array(codes) : codes };
}

function packedRows(rows: Uint32Array): PackedRows {
	const first = rows[0] ?? 0;
	for (let at = 0; at < rows.length; at++) if (rows[at] !== first + at) return rows;
	return { first, length: rows.length };
}

function unpackedRows(rows: PackedRows): Uint32Array {
	if (rows instanceof Uint32Array) return rows;
	const all = new Uint32Array(rows.length);
	for (let at = 0; at < all.length; at++) all[at] = rows.first + at;
	return all;
}

const narrowedEach = <T>(columns: Record<string, Coded<T, Codes>>) =>
	Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, narrowed(column)]));

export function packed({ loaded, ...outcome }: FileOutcome): PackedOutcome {
	if (!loaded) return { ...outcome, loaded };
	return {
		...outcome,
		loaded: {
			dataset: loaded.dataset,
			columns: narrowedEach(loaded.columns),
			absences: narrowedEach(loaded.absences),
			hromadaIds: narrowed(loaded.hromadaIds),
			periods: narrowed(loaded.periods),
			rows: packedRows(loaded.rows)
		}
	};
}

export function unpacked({ loaded, ...outcome }: PackedOutcome): FileOutcome {
	return { ...outcome, loaded: loaded && { ...loaded, rows: unpackedRows(loaded.rows) } };
}
