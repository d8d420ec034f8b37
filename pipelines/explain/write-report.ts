import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#lib/domain/place.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Examined } from '../read-file.ts';
import type { Explained } from './explained.ts';
import { markedFile } from './marked-file.ts';
import { reportPage } from './report-page.ts';
import { safeName } from './safe-name.ts';

/** A file to tell of; `examined` is null where its reading had to be stopped. */
export interface Told {
	explained: Explained;
	examined: Examined | null;
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
export async function writeReport(
	folder: string,
	{ explained, examined }: Told,
	catalogue: Catalogue,
	locale: Locale
): Promise<string[]> {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, reportName(explained));
	const paths = [`${path}.html`, `${path}.json`];
	writeFileSync(paths[0]!, reportPage(explained, catalogue, locale));
	writeFileSync(paths[1]!, `${JSON.stringify(explained, null, '\t')}\n`);
	if (!examined?.table) return paths;
	writeFileSync(`${path}.xlsx`, await markedFile(examined, locale));
	return [...paths, `${path}.xlsx`];
}
