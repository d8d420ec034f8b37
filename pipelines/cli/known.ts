import { existsSync } from 'node:fs';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { answersIn } from '#pipelines/receive/answers.ts';
import type { Log } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import type { Settings } from './settings.ts';

/** All that is known before a file is opened, for commands that store nothing. */
export function knowledgeFrom({ catalogue, reference, warehouse }: Settings): Knowledge {
	const log: Log = existsSync(warehouse)
		? readLog(openWarehouse(warehouse))
		: { batches: [], head: '' };
	const { aliases, headings } = answersIn(log);
	return {
		catalogue: loadCatalogue(catalogue),
		reference: loadReference(reference),
		aliases,
		headings
	};
}
