import type { Severity } from '$lib/domain/submission.ts';
import { textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import { issueKinds, type IssueKindRow } from '$lib/server/questions/issue-kinds.ts';
import type { Reader } from '$lib/server/reader.ts';

/** One kind of issue, in the reader's language. */
export interface Check {
	code: string;
	title: string;
	severity: Severity;
	severityWord: string;
	/** What it says; what differs from file to file is left open. */
	text: string;
	/** Empty where it differs from file to file. */
	remedy: string;
	/** What stands in a file, and what should. */
	example: { bad: string; right: string } | null;
	/** In how many files it was found. */
	found: string;
}

/** The checks of one step of reading. */
export interface Step {
	id: string;
	name: string;
	about: string;
	checks: Check[];
}

const ABOUT: Record<string, () => string> = {
	decode: m.data_checks_about_decode,
	table: m.data_checks_about_table,
	recognise: m.data_checks_about_recognise,
	convert: m.data_checks_about_convert,
	check: m.data_checks_about_check
};

const leftOpen = (text: string): string => text.replace(/\{\w+\}/g, '…').replace('….', '…');

function exampleOf(text: string): Check['example'] {
	const [bad, right] = text.split(' → ');
	return bad && right ? { bad, right } : null;
}

function foundSaid({ files, accepted }: IssueKindRow, reader: Reader): string {
	if (!files) return m.data_checks_never();
	const counted = (n: number) => ({ n, count: formatNumber(n, 0, reader.locale) });
	const found = m.data_checks_found(counted(files));
	return accepted ? `${found}, ${m.data_checks_accepted(counted(accepted))}` : found;
}

function checkOf(row: IssueKindRow, reader: Reader): Check {
	const { locale } = reader;
	return {
		code: row.code,
		title: textOf(row, 'issue', locale) || row.code,
		severity: row.severity,
		severityWord: wordOf(row.severity, locale, 'severity'),
		text: leftOpen(textOf(row, 'sentence', locale)),
		remedy: leftOpen(textOf(row, 'remedy', locale)).replace(/^…$/, ''),
		example: exampleOf(textOf(row, 'example', locale)),
		found: foundSaid(row, reader)
	};
}

/** Every check of the taxonomy, by the steps of reading in their order. */
export async function stepsOf(reader: Reader): Promise<Step[]> {
	const rows = await reader.ask(issueKinds);
	return Object.entries(ABOUT)
		.map(([id, about]) => ({
			id,
			name: wordOf(id, reader.locale, 'step'),
			about: about(),
			checks: rows.filter(({ step }) => step === id).map((row) => checkOf(row, reader))
		}))
		.filter(({ checks }) => checks.length);
}
