/** A Parquet file, its path relative to the snapshot's folder. */
export interface TableFile {
	file: string;
	rows: number;
	bytes: number;
	sha256: string;
}

/** A file that holds a part of a table. */
export interface TablePiece extends TableFile {
	/** SHA-256 of all that it was made of: where that is the same, so is the file. */
	madeOf: string;
}

/**
 * Where a table lies: in one file, or in several, one behind the other. Of those it sums up rows
 * and bytes, and its SHA-256 is that of theirs.
 */
export interface TableEntry extends TableFile {
	pieces?: readonly TablePiece[];
}

/** The files of a table, in order. */
export const filesOf = (entry: TableEntry): readonly TableFile[] => entry.pieces ?? [entry];
