import type { Recognition, Report } from '$lib/domain/submission.ts';
import { m } from '$lib/paraglide/messages.js';
import { headingOf, wordOf } from '$lib/server/exports/words.ts';
import type { Reader } from '$lib/server/reader.ts';

/** One decision of reading, in words. */
export interface Understood {
	what: string;
	taken: string;
	why: string;
	/** What else was weighed. */
	others: string | null;
}

const WHAT: Record<string, () => string> = {
	encoding: m.reporting_what_encoding,
	delimiter: m.reporting_what_delimiter,
	quote: m.reporting_what_quote,
	header: m.reporting_what_header,
	dataset: m.reporting_what_dataset,
	hromada: m.reporting_what_hromada,
	period: m.reporting_what_period,
	sheet: m.reporting_what_sheet
};

const SIGNS: Record<string, () => string> = {
	',': m.reporting_sign_comma,
	';': m.reporting_sign_semicolon,
	tab: m.reporting_sign_tab,
	' ': m.reporting_sign_space,
	'|': m.reporting_sign_pipe
};

function whatOf(what: string): string {
	const cut = what.indexOf(':');
	const [kind, name] = cut < 0 ? [what, ''] : [what.slice(0, cut), what.slice(cut + 1)];
	if (kind === 'not-data') return m.reporting_what_not_data();
	if (kind === 'column' || kind === 'columns') return m.reporting_what_column({ name });
	return WHAT[kind]?.() ?? what;
}

/** Fields by their headings, separators by their names, everything else by its word. */
function takenOf(taken: string, { what }: Recognition, { locale }: Reader): string {
	if (what === 'delimiter') return SIGNS[taken]?.() ?? taken;
	if (!what.startsWith('column')) return wordOf(taken, locale);
	const fields = taken.split(' → ').map((field) => headingOf(field, locale));
	return fields.join(' → ');
}

function understood(one: Recognition, reader: Reader): Understood {
	const others = one.candidates.slice(0, 3).map(({ taken }) => takenOf(taken, one, reader));
	return {
		what: whatOf(one.what),
		taken: takenOf(one.taken, one, reader),
		why: one.why[reader.locale],
		others: others.length ? m.reporting_others({ others: others.join(', ') }) : null
	};
}

/** What reading took a file for, and why. */
export function understoodOf({ recognised }: Report, reader: Reader): Understood[] {
	return recognised.map((one) => understood(one, reader));
}
