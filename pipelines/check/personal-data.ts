import type { Frame } from './frame.ts';
import { maskPersonal, wordsOfKinds } from './personal/mask.ts';
import type { Verdicts } from './verdicts.ts';

/** Quarantines entries whose free text holds personal data; the issue does not repeat it. */
export function checkPersonalData(frame: Frame, verdicts: Verdicts): void {
	for (const { name, type } of frame.spec.fields) {
		const column = type === 'string' ? frame.columns.get(name) : undefined;
		if (!column) continue;
		const kinds = column.values.map((value) =>
			typeof value === 'string' ? maskPersonal(value).kinds : []
		);
		if (kinds.every((found) => !found.length)) continue;
		for (const [at, code] of column.codes.entries()) {
			if (!kinds[code]!.length) continue;
			verdicts.add(at, 'personal-data', name, null, wordsOfKinds(kinds[code]!));
		}
	}
}
