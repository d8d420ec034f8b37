/**
 * Something found wrong or worth saying, before it is put into words. `code` names an entry of
 * the taxonomy of issues; `params` fill the placeholders of its texts.
 */
export interface Fault {
	code: string;
	/** Record of the file from 1, or null where the whole file is meant. */
	row: number | null;
	/** Heading of the column as the file has it. */
	column: string | null;
	value: string | null;
	params?: Record<string, string>;
}

/** A fault of the file as a whole. */
export function fileFault(code: string, params?: Record<string, string>): Fault {
	return { code, row: null, column: null, value: null, ...(params && { params }) };
}
