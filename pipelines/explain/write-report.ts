import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#lib/domain/place.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Explained } from './explained.ts';
import { reportPage } from './report-page.ts';
import { safeName } from './safe-name.ts';

/** What the files of a report are called: by number, or by content where there is none. */
export function reportName({ seq, report }: Explained): string {
	const name = safeName(report.file);
	return seq === null
		? `${name}-${report.sha256.slice(0, 8)}`
		: `${String(seq).padStart(6, '0')}-${name}`;
}

/** Writes the report as a page and as JSON; returns the path of the page. */
export function writeReport(
	folder: string,
	explained: Explained,
	catalogue: Catalogue,
	locale: Locale
): string {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, reportName(explained));
	writeFileSync(`${path}.html`, reportPage(explained, catalogue, locale));
	writeFileSync(`${path}.json`, `${JSON.stringify(explained, null, '\t')}\n`);
	return `${path}.html`;
}
