import { ACCESS_DEFINITIONS, type AccessDefinition } from '$lib/domain/service-point.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Reader } from '$lib/server/reader.ts';
import { ACCESS_INDICATOR, ACCESS_WORDS } from './access.ts';
import { rowAt, type Trends } from '$lib/server/figures/trends.ts';

/** A definition of access to choose, with the share it gives. */
export interface Choice {
	access: AccessDefinition;
	words: string;
	share: string;
	isChosen: boolean;
}

/** The three definitions, from the widest to the strictest, and the rest of the address to keep. */
export interface AccessChoice {
	choices: Choice[];
	kept: [name: string, value: string][];
}

/** What a form must send along so that nothing but its own field changes. */
export function keptBeside(own: string, query: URLSearchParams): [string, string][] {
	return [...query].filter(([name, value]) => name !== own && value !== '');
}

export function accessChoice(
	reader: Reader,
	chosen: AccessDefinition,
	trends: Trends,
	query: URLSearchParams
): AccessChoice {
	const shareBy = (access: AccessDefinition) =>
		rowAt(trends.get(ACCESS_INDICATOR[access]) ?? [], reader.selection.period)?.value ?? null;
	const measure = { unit: 'percent', decimals: 1 } as const;
	return {
		choices: ACCESS_DEFINITIONS.toReversed().map((access) => {
			const share = shareBy(access);
			return {
				access,
				words: ACCESS_WORDS[access](),
				share: share === null ? m.charts_absent() : formatValue(share, measure, reader.locale),
				isChosen: access === chosen
			};
		}),
		kept: keptBeside('access', query)
	};
}
