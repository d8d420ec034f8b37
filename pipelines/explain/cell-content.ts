const LONGEST = 32_767;
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** The text as a cell of a workbook can hold it: no controls, no halves of letters, not too long. */
export function cellContent(text: string): string {
	const clean = text.replace(FORBIDDEN, '\ufffd').toWellFormed();
	return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
