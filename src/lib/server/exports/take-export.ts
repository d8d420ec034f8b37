import { Schema, Table } from 'apache-arrow';
import type { Snapshot } from '../snapshots/snapshot.ts';
import type { Asked } from './asked.ts';
import type { ExportTable } from './export-tables.ts';

/** What the rows are together; each says it by its column `demo`. */
function kindOf(table: Table): 'demonstration' | 'real' | 'mixed' {
	const kinds = new Set<unknown>(table.getChild('demo')!);
	if (kinds.size > 1) return 'mixed';
	return kinds.has(true) ? 'demonstration' : 'real';
}

/**
 * The columns of an export. What the file must say of itself is in the metadata: `snapshot`,
 * `sequence`, `as_of`, and `data_kind`: `demonstration`, `real` or `mixed`, as its rows are.
 * @throws InvalidParameter
 */
export async function takeExport(
	{ question, params }: ExportTable,
	asked: Asked,
	{ ask, askColumns, manifest }: Snapshot
): Promise<Table> {
	const table = await askColumns(question, await params(asked, ask));
	const metadata = new Map([
		['snapshot', manifest.id],
		['sequence', String(manifest.sequence)],
		['as_of', manifest.asOf],
		['data_kind', kindOf(table)]
	]);
	return new Table(new Schema(table.schema.fields, metadata), table.batches);
}

/** A name that says what the file holds and from which snapshot, without its extension. */
export function fileNameOf(name: string, { selection }: Asked, { manifest }: Snapshot): string {
	return ['postup', name, selection.period, `s${manifest.sequence}`].filter(Boolean).join('-');
}
