import { firstDay, lastDay } from '#lib/domain/period.ts';
import type { Layout } from '../recognise/layout.ts';
import { type Fault, fileFault } from './fault.ts';
import type { Frame } from './frame.ts';

/** Headings of a template that held until before the latest period of the file. */
export function oldHeadings({ periods }: Frame, { spec, columns }: Layout): Fault[] {
	const days = periods.values.flatMap((period) => (period ? [firstDay(period)] : []));
	const latest = days.sort().at(-1);
	if (!latest) return [];
	return spec.fields.flatMap(({ name, retired = [], headings }) =>
		(columns.get(name) ?? []).flatMap(({ heading, match }) => {
			const old = retired.find((one) => one.heading === match.heading);
			if (!old || lastDay(old.until) >= latest) return [];
			const params = { expected: headings[0]!, other: old.until };
			return [{ ...fileFault('old-template', params), column: heading }];
		})
	);
}
