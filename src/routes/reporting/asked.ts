import type { Dataset } from '$lib/domain/submission.ts';
import { monthsOf, type Period } from '$lib/domain/period.ts';
import { lastDue } from '$lib/server/questions/next-due.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Which kind of return is shown, of those that are expected at all. */
export interface Asked {
	dataset: Dataset;
	choices: readonly Dataset[];
}

/** What the address asks for; the first kind that is expected where it asks for nothing known. */
export async function askedFor(reader: Reader, query: URLSearchParams): Promise<Asked | null> {
	const choices = (await reader.ask(lastDue)).map(({ dataset }) => dataset).toReversed();
	const dataset = choices.find((known) => known === query.get('dataset')) ?? choices[0];
	return dataset ? { dataset, choices } : null;
}

const SHOWN = 12;

/** The last periods of those that were due, up to the one that the reader has chosen. */
export function shownOf(rows: readonly { period: Period }[], chosen: Period): Period[] {
	const last = monthsOf(chosen).at(-1)!;
	const due = [...new Set(rows.map(({ period }) => period))].sort();
	return due.filter((period) => monthsOf(period).at(-1)! <= last).slice(-SHOWN);
}
