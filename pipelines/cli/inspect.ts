import { basename } from 'node:path';
import type { Locale } from '#lib/domain/place.ts';
import type { Inspection } from '#pipelines/inspect-file.ts';
import { inOrder } from '#pipelines/isolate/in-order.ts';
import { ReadingPool, UnreadFile } from '#pipelines/isolate/reading-pool.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { EXIT } from './exit-codes.ts';
import { type IngestOptions, readIngestOptions } from './ingest-options.ts';
import { knowledgeFrom } from './known.ts';
import { results } from './output.ts';
import { settingsFrom } from './settings.ts';
import { WORDS } from './words.ts';

/** A file that could not be read at all. */
interface Failed {
	file: string;
	error: string;
}

const MOST_ROWS = 5;
/** How many files are read ahead of the one that is told of. */
const AHEAD = 8;

const shown = (text: string) => JSON.stringify(text).slice(1, -1);

function linesOf(inspection: Inspection, lang: Locale): string[] {
	const { file, encoding, delimiter, quote, dataset, header, columns } = inspection;
	const { rows, rowPlaces, notData, quarantined, issues } = inspection;
	return [
		file,
		`  ${encoding} · ${shown(delimiter)} · ${shown(quote)} · ${dataset ?? '—'}`,
		`  ${inspection.headerPlaces.join(', ')} | ${header.map(shown).join(' | ')}`,
		...columns
			.filter(({ field }) => field !== null)
			.map(({ heading, field }) => `    ${shown(heading)} → ${field}`),
		...rows
			.slice(0, MOST_ROWS)
			.map((row, at) => `  ${rowPlaces[at]} | ${row.map(shown).join(' | ')}`),
		...(rows.length > MOST_ROWS ? [`  … ${rows.length}`] : []),
		...notData.map(({ place, kind, reason }) => `  ${place} · ${kind} · ${shown(reason)}`),
		...quarantined.map(
			({ place, code, cells }) => `  ${place} · ${code} · ${cells.map(shown).join(' | ')}`
		),
		...issues.map(({ row, code, text }) => `  ! ${row ?? ''} ${code}: ${text[lang]}`)
	];
}

async function inspectPath(
	{ path, name }: { path: string; name: string },
	{ facts }: IngestOptions,
	pool: ReadingPool
): Promise<Inspection | Failed> {
	try {
		const ending = await pool.perform({ how: 'inspect', path, name, stated: facts.stated });
		if ('answer' in ending) return ending.answer;
		return { file: name, error: `reading stopped: ${ending.stopped}` };
	} catch (error) {
		if (error instanceof UnreadFile) return { file: name, error: error.message };
		throw error;
	}
}

const isFailed = (answer: Inspection | Failed): answer is Failed => 'error' in answer;

/** Every file under the paths; one that is missing or unreadable is an answer too. */
function* filesUnder(paths: readonly string[], facts: IngestOptions['facts']) {
	for (const path of paths) {
		try {
			yield* incomingFrom(path, facts);
		} catch {
			yield { path, name: basename(path) };
		}
	}
}

/**
 * Reads files without storing them and says what was understood: text, or a JSON line a file.
 * A file that would harm its reader is an answer too.
 */
export async function inspect(words: string[]): Promise<number> {
	const options = readIngestOptions(words);
	if (options.help) {
		results.write(WORDS[options.lang].help);
		return EXIT.done;
	}
	let code: number = EXIT.done;
	const pool = new ReadingPool(knowledgeFrom(settingsFrom(process.env)));
	const answers = inOrder(filesUnder(options.paths, options.facts), AHEAD, async (file) => ({
		path: file.path,
		answer: await inspectPath(file, options, pool)
	}));
	try {
		for await (const { path, answer } of answers) {
			if (isFailed(answer)) code = EXIT.rejected;
			const lines = isFailed(answer)
				? [`${answer.file}: ${answer.error}`]
				: linesOf(answer, options.lang);
			results.write(
				options.json ? `${JSON.stringify({ ...answer, path })}\n` : `${lines.join('\n')}\n\n`
			);
		}
	} finally {
		pool.end();
	}
	return code;
}
