import type { Known, Selection } from '../url/selection.ts';
import type { SelectionOptions } from './selection-options.ts';

/** What is shown, and what may be chosen instead. */
export interface Filter {
	selection: Selection;
	known: Known;
	options: SelectionOptions;
	/** Address of the page without its query. */
	action: string;
	/** Parameters of the page itself, which another selection does not change. */
	kept?: readonly (readonly [name: string, value: string])[];
}
