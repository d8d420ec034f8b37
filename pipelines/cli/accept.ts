import { parseArgs } from 'node:util';
import type { Report } from '#lib/domain/submission.ts';
import { publishLog } from '#pipelines/ingest-files.ts';
import { newestManifest } from '#pipelines/publish/manifests.ts';
import { submissionsIn } from '#pipelines/publish/submissions-in.ts';
import { acceptance } from '#pipelines/receive/decisions.ts';
import { submissionsOf } from '#pipelines/receive/log-entry.ts';
import { appendToLog, readLog } from '#pipelines/receive/log.ts';
import { openWarehouse, type Warehouse } from '#pipelines/receive/warehouse.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { results } from './output.ts';
import { localeNamed } from './report.ts';
import { settingsFrom } from './settings.ts';
import { WORDS } from './words.ts';
import { openWorkshop } from './workshop.ts';

const OPTIONS = {
	by: { type: 'string' },
	because: { type: 'string' },
	json: { type: 'boolean', default: false },
	lang: { type: 'string', default: 'uk' },
	help: { type: 'boolean', short: 'h', default: false }
} as const;

function parsed(words: string[]) {
	try {
		return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

async function reportsIn(warehouse: Warehouse): Promise<Map<number, Report>> {
	const manifest = newestManifest(warehouse);
	if (!manifest) return new Map();
	const seqs = submissionsOf(readLog(warehouse)).map(({ seq }) => seq);
	const known = await submissionsIn(warehouse, manifest, seqs);
	return new Map([...known].map(([seq, { report }]) => [seq, report]));
}

/** Codes of the warnings of a report that nobody accepted yet. */
const openIn = ({ issues }: Report): string[] => [
	...new Set(
		issues
			.filter(({ severity, accepted }) => severity === 'warning' && !accepted)
			.map(({ code }) => code)
	)
];

/** @throws UsageError where a submission or a warning of it is not there */
function checkedCodes(reports: Map<number, Report>, seq: number, codes: readonly string[]) {
	const found = reports.get(seq);
	if (!found) throw new UsageError(`no such submission: ${seq}`);
	const warnings = found.issues.filter(({ severity }) => severity === 'warning');
	const known = [...new Set(warnings.map(({ code }) => code))];
	const stranger = codes.find((code) => !known.includes(code));
	if (stranger === undefined) return;
	const said = known.length ? known.join(', ') : 'none';
	throw new UsageError(`submission ${seq} has no warning “${stranger}”; it has: ${said}`);
}

/**
 * Writes to the log that a named person takes on that what warnings are about is right as it
 * stands, and publishes a snapshot that says so.
 *
 * @throws UsageError
 */
export async function accept(words: string[]): Promise<number> {
	const { values, positionals } = parsed(words);
	const lang = localeNamed(values.lang);
	if (values.help) {
		results.write(WORDS[lang].help);
		return EXIT.done;
	}
	const [number = '', list = '', ...rest] = positionals;
	const codes = list.split(',').filter(Boolean);
	const by = values.by?.trim();
	if (!/^\d{1,9}$/.test(number) || !codes.length || rest.length) {
		throw new UsageError('a submission and its warnings expected: accept SEQ CODE[,CODE…]');
	}
	if (!by) throw new UsageError('a person expected: --by "Name"');
	const settings = settingsFrom(process.env);
	const warehouse = openWarehouse(settings.warehouse);
	const seq = Number(number);
	checkedCodes(await reportsIn(warehouse), seq, codes);
	const because = values.because?.trim() || null;
	const at = new Date().toISOString();
	appendToLog(warehouse, () =>
		codes.map((code) => ({ ...acceptance(seq, code, because), who: by, at }))
	);
	const workshop = openWorkshop(settings, warehouse);
	const { manifest } = await publishLog(warehouse, workshop, () => new Date()).finally(
		workshop.end
	);
	results.write(`${WORDS[lang].accepted(seq, codes, by)}\n`);
	results.write(`${WORDS[lang].published(manifest.sequence, manifest.id, manifest.asOf)}\n`);
	return EXIT.done;
}

/** Lists the warnings that wait for a named person, by submission: a line, or JSON, each. */
export async function warnings(words: string[]): Promise<number> {
	const { values } = parsed(words);
	const lang = localeNamed(values.lang);
	const reports = await reportsIn(openWarehouse(settingsFrom(process.env).warehouse));
	for (const [seq, report] of [...reports].sort(([a], [b]) => a - b)) {
		for (const code of openIn(report)) {
			const own = report.issues.filter((issue) => issue.code === code);
			const { text } = own[0]!;
			const line = values.json
				? JSON.stringify({ seq, file: report.file, code, count: own.length, text })
				: [seq, code, own.length, report.file, text[lang]].join('\t');
			results.write(`${line}\n`);
		}
	}
	return EXIT.done;
}
