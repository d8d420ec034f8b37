import { parseArgs } from 'node:util';
import type { Locale } from '#lib/domain/place.ts';
import { UsageError } from './ingest-options.ts';
import { localeNamed } from './report.ts';

/** What is to be done with the boundaries. */
export type BoundariesTask =
	| { task: 'help' | 'remove'; lang: Locale }
	| { task: 'check'; lang: Locale; path: string; isPartial: boolean }
	| {
			task: 'import';
			lang: Locale;
			path: string;
			isPartial: boolean;
			licence: string;
			source: string;
	  };

const OPTIONS = {
	licence: { type: 'string' },
	source: { type: 'string' },
	partial: { type: 'boolean', default: false },
	check: { type: 'boolean', default: false },
	remove: { type: 'boolean', default: false },
	lang: { type: 'string', default: 'uk' },
	help: { type: 'boolean', short: 'h', default: false }
} as const;

const LONGEST = 300;
const WITHOUT_LICENCE = `Скажіть, чиї це межі й за якою ліцензією; ці слова стоять під картою · Say whose the boundaries are and under which licence; the words stand under the map:
  --licence "ODbL 1.0" --source "© OpenStreetMap contributors"`;

function parsed(words: string[]) {
	try {
		return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

const line = (text: string | undefined): string =>
	(text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** @throws UsageError */
export function readBoundariesOptions(words: string[]): BoundariesTask {
	const { values, positionals } = parsed(words);
	const lang = localeNamed(values.lang);
	if (values.help) return { task: 'help', lang };
	const [path, ...rest] = positionals;
	if (values.remove && !path) return { task: 'remove', lang };
	if (!path || rest.length || values.remove) {
		throw new UsageError('один файл GeoJSON · one GeoJSON file expected: boundaries FILE.geojson');
	}
	const isPartial = values.partial;
	if (values.check) return { task: 'check', lang, path, isPartial };
	const [licence, source] = [line(values.licence), line(values.source)];
	if (!licence || !source) throw new UsageError(WITHOUT_LICENCE);
	return { task: 'import', lang, path, isPartial, licence, source };
}
