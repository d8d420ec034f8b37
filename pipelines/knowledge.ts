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
}

/** What the operator states about a file; it stands above what the file says of itself. */
export interface StatedFacts {
	period?: Period;
	dataset?: Dataset;
	/** KATOTTG code. */
	hromada?: string;
}
