import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folders of a warehouse; all on one file system, so that a move is one step. */
export interface Warehouse {
	root: string;
	/** The bytes as they came, one file a content hash; never changed. */
	raw: string;
	/** What came and what was decided, numbered files of chained lines. */
	log: string;
	/** What reading made of each batch; rebuilt from raw and log at will. */
	parts: string;
	snapshots: string;
	/** Work that is not finished; nothing here counts. */
	staging: string;
}

/** The warehouse at `root`, its folders made where they are not there yet. */
export function openWarehouse(root: string): Warehouse {
	const at = (name: string) => join(resolve(root), name);
	const warehouse = {
		root: resolve(root),
		raw: at('raw'),
		log: at('log'),
		parts: at('parts'),
		snapshots: at('snapshots'),
		staging: at('staging')
	};
	for (const folder of Object.values(warehouse)) mkdirSync(folder, { recursive: true });
	return warehouse;
}
