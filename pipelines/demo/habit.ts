export type DemoEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1251';

export type MonthStyle = 'name' | 'year-word' | 'upper' | 'mm.yyyy' | 'iso' | 'dated' | 'english';
export type QuarterStyle = 'cyrillic' | 'latin' | 'abbreviated' | 'year-word' | 'iso';
export type NameStyle =
	| 'full'
	| 'short'
	| 'abbreviated'
	| 'genitive'
	| 'upper'
	| 'code'
	| 'mistyped-code'
	| 'look-alike'
	| 'spaced'
	| 'apostrophe'
	| 'english';

/** How an office makes its files: everything by which one table may look like another. */
export interface Habit {
	id: string;
	encoding: DemoEncoding;
	newline: '\n' | '\r\n';
	delimiter: ';' | ',' | '\t';
	decimal: ',' | '.';
	/** Sign between thousands. */
	thousands: string;
	month: MonthStyle;
	quarter: QuarterStyle;
	headings: string;
	channels: string;
	/** 0 for the name of a service, n for its n-th other spelling. */
	service: number;
	indicator: 'name' | 'spelling' | 'id' | 'english';
	/** Where the hromada stands. */
	place: 'column' | 'column-and-code' | 'title' | 'file-name';
	name: NameStyle;
	/** Lines above the table, with `{place}` and `{period}`. */
	title: string[];
	/** Whether lines above and below the table are as wide as it. */
	titlePadded: boolean;
	blankAfterTitle: boolean;
	/** Whether a row of units stands under the header. */
	units: boolean;
	/** Word of the row of totals. */
	totals: string | null;
	/** Whether the totals are broken down under «у тому числі». */
	breakdown: boolean;
	footnotes: string[];
	/** Rows after which the header is repeated; 0 for never. */
	repeatHeader: number;
	/** Rows after which a blank one stands; 0 for never. */
	blankEvery: number;
	/** Empty cells at the end of each row. */
	trailing: number;
	/** Whether the first column numbers the rows. */
	numbered: boolean;
	/** What stands where waiting was not measured. */
	unmeasured: string;
	yes: string;
	no: string;
	/** Whether counts are returned with quarters as columns. */
	wide: boolean;
	/** With `{centre}`, `{name}`, `{latin}`, `{what}` and `{period}`. */
	fileName: string;
}
