import { formatDate } from '$lib/format/date.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { hromadaWarnings, type HromadaWarningRow } from '$lib/server/questions/hromada-warnings.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A warning in a file that counts all the same, and who took that on. */
export interface Warning {
	name: string;
	/** Address of its explanation. */
	href: string;
	said: string;
}

function acceptedSaid(row: HromadaWarningRow, reader: Reader): string {
	const { accepted_by: by, accepted_at: at, because } = row;
	if (by === null || at === null) return m.data_warning_open();
	const date = formatDate(at.slice(0, 10), reader.locale);
	return because
		? m.data_warning_accepted_because({ by, date, because })
		: m.data_warning_accepted({ by, date });
}

/** The warnings of each file with something of the hromada, by the number of the file. */
export async function warningsOf(code: string, reader: Reader): Promise<Map<number, Warning[]>> {
	const warnings = new Map<number, Warning[]>();
	for (const row of await reader.ask(hromadaWarnings, { code })) {
		const warning = {
			name: textOf(row, 'issue', reader.locale) || row.code,
			href: `${reader.to('/methodology/checks')}#${row.code}`,
			said: acceptedSaid(row, reader)
		};
		warnings.set(row.submission, [...(warnings.get(row.submission) ?? []), warning]);
	}
	return warnings;
}
