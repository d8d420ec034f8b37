import { readHromadas, type Hromada } from './hromadas.ts';
import { readNameAliases, type NameAlias } from './name-aliases.ts';
import { readOblast, type Oblast } from './oblast.ts';
import {
	readPopulation,
	readPopulationBases,
	type Population,
	type PopulationBase
} from './population.ts';
import { readRaions, type Raion } from './raions.ts';
import { readTerritorialStatus, type StatusSpan } from './territorial-status.ts';
import { readTilePositions, type TilePosition } from './tile-positions.ts';

/** All that is known of the places of one oblast. */
export interface Reference {
	oblast: Oblast;
	raions: readonly Raion[];
	/** Sorted by code: `hromadas[id - 1]` is the one with that id. */
	hromadas: readonly Hromada[];
	populationBases: readonly PopulationBase[];
	population: readonly Population[];
	statuses: readonly StatusSpan[];
	aliases: readonly NameAlias[];
	tiles: readonly TilePosition[];
}

/**
 * Reads the folder of reference files.
 * @throws BadReference naming file, row and value where a file is not as it should be
 */
export function loadReference(folder: string): Reference {
	const raions = readRaions(folder);
	const hromadas = readHromadas(folder, raions);
	const byCode = new Map(hromadas.map((hromada) => [hromada.code, hromada]));
	const populationBases = readPopulationBases(folder);
	return {
		oblast: readOblast(folder),
		raions,
		hromadas,
		populationBases,
		population: readPopulation(folder, populationBases, byCode),
		statuses: readTerritorialStatus(folder, byCode),
		aliases: readNameAliases(folder, byCode),
		tiles: readTilePositions(folder, byCode)
	};
}
