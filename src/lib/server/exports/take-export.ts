import { Schema, Table } from 'apache-arrow';
import type { Snapshot } from '../snapshots/snapshot.ts';
import type { Asked } from './asked.ts';
import type { ExportTable } from './export-tables.ts';

/**
 * The columns of an export. What the file must say of itself is in the metadata: `snapshot`,
 * `sequence`, `as_of`, and `data_kind`, which is `demonstration` or `real`.
 * @throws InvalidParameter
 */
export async function takeExport(
	{ question, params }: ExportTable,
	asked: Asked,
	{ askColumns, manifest }: Snapshot
): Promise<Table> {
	const { schema, batches } = await askColumns(question, params(asked));
	const metadata = new Map([
		['snapshot', manifest.id],
		['sequence', String(manifest.sequence)],
		['as_of', manifest.asOf],
		['data_kind', manifest.demo ? 'demonstration' : 'real']
	]);
	return new Table(new Schema(schema.fields, metadata), batches);
}

/** A name that says what the file holds and from which snapshot, without its extension. */
export function fileNameOf(name: string, { selection }: Asked, { manifest }: Snapshot): string {
	return ['postup', name, selection.period, `s${manifest.sequence}`].filter(Boolean).join('-');
}
