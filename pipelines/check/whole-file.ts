import { scaleOf } from '../convert/scale.ts';
import type { Layout } from '../recognise/layout.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Table } from '../table/table.ts';
import { contradictions } from './contradictions.ts';
import { growingFaults } from './cumulative.ts';
import { type Fault, fileFault } from './fault.ts';
import type { Frame } from './frame.ts';
import { oldHeadings } from './old-template.ts';
import { totalFaults } from './totals.ts';

function scaleFaults(layout: Layout, table: Table): Fault[] {
	return layout.spec.fields.flatMap((field) => {
		const scale = scaleOf(field, layout, table);
		const column = layout.columns.get(field.name)?.[0]?.heading ?? null;
		if (!scale || column === null) return [];
		const params = { expected: String(scale.factor) };
		return [{ ...fileFault('values-scaled', params), column, value: scale.words }];
	});
}

/** A file that was read, whose rows are typed. */
interface WholeFile {
	frame: Frame;
	table: Table;
	layout: Layout;
	recognised: Recognised;
	fileName: string;
}

/** What only the file as a whole shows: its totals, its scale, its title against its rows. */
export function wholeFaults(
	{ frame, table, layout, recognised, fileName }: WholeFile,
	prepared: Prepared
): Fault[] {
	return [
		...scaleFaults(layout, table),
		...totalFaults(table, layout, prepared.lexicon),
		...growingFaults(frame),
		...oldHeadings(frame, layout),
		...contradictions(frame, table, recognised, fileName, prepared)
	];
}
