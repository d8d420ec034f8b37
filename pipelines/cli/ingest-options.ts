import { parseArgs } from 'node:util';
import { isPeriod } from '#lib/domain/period.ts';
import type { Locale } from '#lib/domain/place.ts';
import { DATASETS, type Dataset } from '#lib/domain/submission.ts';
import type { StatedFacts } from '#pipelines/knowledge.ts';
import type { Facts } from '#pipelines/receive/log-entry.ts';

/** A command that was not understood; the message says which part. */
export class UsageError extends Error {}

export interface IngestOptions {
	paths: string[];
	facts: Facts;
	json: boolean;
	help: boolean;
	lang: Locale;
	/** Where questions are left that nobody is there to answer. */
	questions: string | undefined;
	/** Folder for a report on each new file. */
	reports: string | undefined;
}

const OPTIONS = {
	received: { type: 'string' },
	questions: { type: 'string' },
	reports: { type: 'string' },
	period: { type: 'string' },
	dataset: { type: 'string' },
	hromada: { type: 'string' },
	demo: { type: 'boolean', default: false },
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

function checked<T extends string>(
	name: string,
	value: string | undefined,
	isGood: (value: string) => value is T
): T | undefined {
	if (value === undefined || isGood(value)) return value;
	throw new UsageError(`invalid ${name}: ${value}`);
}

const isDay = (value: string): value is string =>
	/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isLocale = (value: string): value is Locale => value === 'uk' || value === 'en';
const isDataset = (value: string): value is Dataset => DATASETS.includes(value as Dataset);
const isCode = (value: string): value is string => /^UA\d{17}$/.test(value);

/** @throws UsageError */
export function readIngestOptions(
	words: string[],
	today = new Date().toISOString().slice(0, 10)
): IngestOptions {
	const { values, positionals } = parsed(words);
	const period = checked('period', values.period, isPeriod);
	const dataset = checked('dataset', values.dataset, isDataset);
	const hromada = checked('hromada', values.hromada, isCode);
	const stated: StatedFacts = {
		...(period && { period }),
		...(dataset && { dataset }),
		...(hromada && { hromada })
	};
	const receivedOn = checked('day', values.received, isDay) ?? today;
	if (!positionals.length && !values.help) throw new UsageError('no file or folder named');
	return {
		paths: positionals,
		facts: { receivedOn, demo: values.demo, stated },
		json: values.json,
		help: values.help,
		questions: values.questions,
		reports: values.reports,
		lang: checked('language', values.lang, isLocale) ?? 'uk'
	};
}
