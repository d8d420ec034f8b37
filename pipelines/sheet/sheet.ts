/** A sheet of a workbook as records: row and column stand where they stand in the sheet. */
export interface Sheet {
	name: string;
	isHidden: boolean;
	/** From row 1 to the last that is filled, all of one width. */
	records: string[][];
	/** Rows and columns that hold something and are not shown, from 1. */
	hiddenRows: number[];
	hiddenColumns: number[];
	/** Cells that the text of a merged one was carried to. */
	filled: number;
	/** Rows, from 1, over which a number is merged, so that nobody knows whose it is. */
	disputed: number[];
	/** Cells whose value a formula gave. */
	formulas: number;
}

export interface Workbook {
	sheets: Sheet[];
}
