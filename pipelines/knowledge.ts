import type { Period } from '#lib/domain/period.ts';
import type { Dataset } from '#lib/domain/submission.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Reference } from './reference/reference.ts';

/** All that is known before a file is opened; loaded once, the same for every file. */
export interface Knowledge {
	catalogue: Catalogue;
	reference: Pick<Reference, 'oblast' | 'raions' | 'hromadas' | 'aliases'>;
	/** Spellings that a person decided on before → code of the hromada. */
	aliases: ReadonlyMap<string, string>;
	/** `<data set>/<folded heading>` → field, as decided before. */
	headings?: ReadonlyMap<string, string>;
}

/** What the operator states about a file; it stands above what the file says of itself. */
export interface StatedFacts {
	period?: Period;
	dataset?: Dataset;
	/** KATOTTG code. */
	hromada?: string;
	/** As the report names it. */
	encoding?: string;
	delimiter?: string;
	/** Empty where no sign quotes. */
	quote?: string;
	/** Name of a sheet of a workbook. */
	sheet?: string;
	/** Record of the last row of headings, from 1; 0 where the table has none. */
	header?: number;
	/** Heading as the file has it → field, or `-` for a column that is not wanted. */
	columns?: Readonly<Record<string, string>>;
	/** What holds only where the file itself doesn't say. */
	otherwise?: { hromada?: string; period?: Period };
}
