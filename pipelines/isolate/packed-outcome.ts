import type { Coded } from '#pipelines/convert/coded.ts';
import type { FileOutcome, Loaded } from '#pipelines/read-file.ts';

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Coded entries with codes in no more bytes than their values need. */
interface PackedCoded {
	values: readonly unknown[];
	codes: Codes;
}

/** Numbers of rows: where one follows the other, the first and how many there are. */
type PackedRows = Uint32Array | { first: number; length: number };

interface PackedLoaded {
	dataset: Loaded['dataset'];
	columns: [string, PackedCoded][];
	absences: [string, PackedCoded][];
	hromadaIds: PackedCoded;
	periods: PackedCoded;
	rows: PackedRows;
}

/** What reading made of a file, as small as it goes from one process to another. */
export interface PackedOutcome extends Omit<FileOutcome, 'loaded'> {
	loaded: PackedLoaded | null;
}

function narrowed({ values, codes }: Coded<unknown>): PackedCoded {
	if (values.length <= 1 << 8) return { values, codes: new Uint8Array(codes) };
	return { values, codes: values.length <= 1 << 16 ? new Uint16Array(codes) : codes };
}

const widened = ({ values, codes }: PackedCoded): Coded<never> => ({
	values: values as never[],
	codes: codes instanceof Uint32Array ? codes : new Uint32Array(codes)
});

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

const packedEach = (columns: Record<string, Coded<unknown>>) =>
	Object.entries(columns).map(([name, column]): [string, PackedCoded] => [name, narrowed(column)]);

const unpackedEach = (columns: [string, PackedCoded][]) =>
	Object.fromEntries(columns.map(([name, column]) => [name, widened(column)]));

export function packed({ loaded, ...outcome }: FileOutcome): PackedOutcome {
	if (!loaded) return { ...outcome, loaded };
	const { dataset, columns, absences, hromadaIds, periods, rows } = loaded;
	return {
		...outcome,
		loaded: {
			dataset,
			columns: packedEach(columns),
			absences: packedEach(absences),
			hromadaIds: narrowed(hromadaIds),
			periods: narrowed(periods),
			rows: packedRows(rows)
		}
	};
}

export function unpacked({ loaded, ...outcome }: PackedOutcome): FileOutcome {
	if (!loaded) return { ...outcome, loaded };
	const { dataset, columns, absences, hromadaIds, periods, rows } = loaded;
	return {
		...outcome,
		loaded: {
			dataset,
			columns: unpackedEach(columns),
			absences: unpackedEach(absences),
			hromadaIds: widened(hromadaIds),
			periods: widened(periods),
			rows: unpackedRows(rows)
		}
	};
}
