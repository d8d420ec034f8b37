import { isFetchable } from '#pipelines/isolate/fetched-file.ts';
import type { ReadingProcess } from '#pipelines/isolate/reading-process.ts';
import {
	type Copying,
	type Incoming,
	incomingFrom,
	unlistedIn
} from '#pipelines/receive/incoming.ts';
import { draftIn } from '#pipelines/receive/raw.ts';
import { openWarehouse, type Warehouse } from '#pipelines/receive/warehouse.ts';
import type { IngestOptions } from './ingest-options.ts';
import { notices } from './output.ts';
import { settingsFrom } from './settings.ts';
import { WORDS } from './words.ts';
import { type OpenWorkshop, openWorkshop } from './workshop.ts';

/** Files at the door, and what they will be read and built with. */
export interface Reception {
	warehouse: Warehouse;
	incoming: Incoming[];
	workshop: OpenWorkshop;
}

function copyBy(reader: ReadingProcess, path: string, warehouse: Warehouse): Copying {
	const draft = draftIn(warehouse);
	return { draft, sha256: reader.fetch(path, draft) };
}

/** Opens the warehouse and the workshop to files, and lets `reader` begin with the first if it is large. */
export function receive({ paths, facts, lang }: IngestOptions, reader: ReadingProcess): Reception {
	const settings = settingsFrom(process.env);
	const warehouse = openWarehouse(settings.warehouse);
	const incoming = paths.flatMap((path) => incomingFrom(path, facts));
	for (const path of paths) {
		const unlisted = unlistedIn(path);
		if (unlisted.length) notices.write(`${WORDS[lang].unlisted(unlisted.length, path)}\n`);
	}
	const [first] = incoming;
	if (first && isFetchable(first.path)) first.copying = copyBy(reader, first.path, warehouse);
	const workshop = openWorkshop(settings, warehouse);
	workshop.warm(reader);
	if (first) workshop.readAhead(first);
	return { warehouse, incoming, workshop };
}
