import { basename } from 'node:path';
import type { Locale } from '#lib/domain/place.ts';
import { bytesOf } from '#pipelines/boundaries/geo-json.ts';
import { importBoundaries, type Boundaries } from '#pipelines/boundaries/import-boundaries.ts';
import { giveUpMaps, keepMap } from '#pipelines/boundaries/kept-maps.ts';
import { RefusedBoundaries } from '#pipelines/boundaries/refused-boundaries.ts';
import { publishLog } from '#pipelines/ingest-files.ts';
import { newestManifest } from '#pipelines/publish/manifests.ts';
import { openWarehouse, type Warehouse } from '#pipelines/receive/warehouse.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { readBoundariesOptions, type BoundariesTask } from './boundaries-options.ts';
import { endWith } from './end-with.ts';
import { EXIT } from './exit-codes.ts';
import { notices, results } from './output.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { WORDS } from './words.ts';
import { openWorkshop } from './workshop.ts';

const HELP = `Межі громад для карти · Boundaries of hromadas for the map

  npm run boundaries -- ФАЙЛ.geojson --licence "…" --source "…"
                  імпортувати межі й опублікувати знімок · import them and publish a snapshot
  npm run boundaries -- --check ФАЙЛ.geojson
                  лише перевірити · only check
  npm run boundaries -- --remove
                  прибрати межі, лишити плитки · give the boundaries up, keep the tiles

  --licence "…"   ліцензія, її видно під картою · the licence, shown under the map
  --source "…"    чиї дані, теж під картою · whose the data are, shown there too
  --partial       узяти, хоч бракує громад · take them though hromadas are missing
  --lang uk|en    мова повідомлень · language of what is said

Файл із громадами області чи всієї країни малює карту області; файл з областями України (усі 27
регіонів, із Кримом і Севастополем) малює, де область лежить. · A file of the hromadas of the oblast
or of the country draws the map of the oblast; a file of Ukraine's regions (all 27, with Crimea and
Sevastopol) draws where the oblast lies.

Коди завершення · Exit codes: 0 гаразд · well; 2 файл не прийнято · the file was refused;
64 команду не зрозуміло · command not understood; 70 збій програми · the program failed;
74 диск заповнено або несправний · the disk is full or fails.
`;

const SAID = {
	none: {
		uk: 'Меж немає: карта з плиток.',
		en: 'There are no boundaries: the map is of tiles.'
	},
	later: {
		uk: 'Знімка ще немає; межі будуть у першому.',
		en: 'There is no snapshot yet; the boundaries will be in the first.'
	},
	size: (kilobytes: string) => ({
		uk: `Карта займе ${kilobytes} кБ.`,
		en: `The map takes ${kilobytes} kB.`
	})
};

function imported(task: { path: string; isPartial: boolean }, settings: Settings) {
	const bytes = bytesOf(task.path);
	return { bytes, ...importBoundaries(bytes, loadReference(settings.reference), task) };
}

function tell({ map, notes }: Boundaries, lang: Locale): void {
	const bytes = map.areas.reduce((sum, { path }) => sum + path.length, 0);
	const lines = [...notes, SAID.size((bytes / 1000).toFixed(0))];
	results.write(lines.map((note) => `${note[lang]}\n`).join(''));
}

/** Publishes a snapshot that holds what the log says now. */
async function publishNow(warehouse: Warehouse, settings: Settings, lang: Locale): Promise<void> {
	if (!newestManifest(warehouse)) {
		results.write(`${SAID.later[lang]}\n`);
		return;
	}
	const workshop = openWorkshop(settings, warehouse);
	const { manifest, isNew } = await publishLog(warehouse, workshop, () => new Date()).finally(
		workshop.end
	);
	const { sequence, id, asOf } = manifest;
	const words = WORDS[lang];
	results.write(`${isNew ? words.published(sequence, id, asOf) : words.unchanged(sequence, id)}\n`);
}

async function perform(task: BoundariesTask, settings: Settings): Promise<number> {
	const { lang } = task;
	if (task.task === 'help') {
		results.write(HELP);
		return EXIT.done;
	}
	if (task.task === 'check') {
		tell(imported(task, settings), lang);
		return EXIT.done;
	}
	const warehouse = openWarehouse(settings.warehouse);
	const signature = { who: process.env.USER || 'operator', at: new Date().toISOString() };
	if (task.task === 'import') {
		const { bytes, ...boundaries } = imported(task, settings);
		tell(boundaries, lang);
		const { licence, source } = task;
		const kept = { map: boundaries.map, file: basename(task.path), licence, source };
		keepMap(warehouse, bytes, kept, signature);
	} else if (!giveUpMaps(warehouse, signature).length) {
		results.write(`${SAID.none[lang]}\n`);
		return EXIT.done;
	}
	await publishNow(warehouse, settings, lang);
	return EXIT.done;
}

await endWith(async () => {
	const task = readBoundariesOptions(process.argv.slice(2));
	try {
		return await perform(task, settingsFrom(process.env));
	} catch (error) {
		if (!(error instanceof RefusedBoundaries)) throw error;
		notices.write(`${error.said[task.lang]}\n`);
		return EXIT.rejected;
	}
});
