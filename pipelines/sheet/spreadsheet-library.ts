import { createRequire } from 'node:module';
import type * as Library from '@e965/xlsx';

let loaded: typeof Library | undefined;

/** The library that reads workbooks, loaded with the first of them: most files are none. */
export function spreadsheetLibrary(): typeof Library {
	loaded ??= createRequire(import.meta.url)('@e965/xlsx') as typeof Library;
	return loaded;
}
