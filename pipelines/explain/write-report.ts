import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#lib/domain/place.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Explained } from './explained.ts';
import { reportPage } from './report-page.ts';
import { safeName } from './safe-name.ts';

/** A file to tell of; `marked` is null where it could not be read as a table. */
export interface Told {
	explained: Explained;
	/** The file itself as XLSX with its cells marked. */
	marked: Uint8Array | null;
}

/** What the files of a report are called: by number, or by content where there is none. */
export function reportName({ seq, report }: Explained): string {
	const name = safeName(report.file);
	return seq === null
		? `${name}-${report.sha256.slice(0, 8)}`
		: `${String(seq).padStart(6, '0')}-${name}`;
}

/**
 * Writes the report as a page and as JSON, and the file itself as XLSX with its cells marked;
 * returns their paths.
 */
export function writeReport(
	folder: string,
	{ explained, marked }: Told,
	catalogue: Catalogue,
	locale: Locale
): string[] {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, reportName(explained));
	const paths = [`${path}.html`, `${path}.json`];
	writeFileSync(paths[0]!, reportPage(explained, catalogue, locale));
	writeFileSync(paths[1]!, `${JSON.stringify(explained, null, '\t')}\n`);
	if (!marked) return paths;
	writeFileSync(`${path}.xlsx`, marked);
	return [...paths, `${path}.xlsx`];
}
