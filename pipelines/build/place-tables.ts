import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { PublishedIndexValue } from '#pipelines/reference/published-index.ts';
import type { Reference } from '#pipelines/reference/reference.ts';
import { fill } from './fill.ts';
import { pair } from './pair.ts';

function hromadaRows({ hromadas, tiles }: Reference) {
	const tileOf = new Map(tiles.map((tile) => [tile.hromadaId, tile]));
	return hromadas.map((hromada) => ({
		id: hromada.id,
		code: hromada.code,
		raion_code: hromada.raionCode,
		type: hromada.type,
		...pair('name', hromada.name),
		...pair('former_name', hromada.formerName),
		renamed_on: hromada.renamedOn,
		...pair('centre', hromada.centre),
		lat: hromada.lat,
		lon: hromada.lon,
		area_km2: hromada.areaKm2,
		tile_row: tileOf.get(hromada.id)?.row ?? null,
		tile_column: tileOf.get(hromada.id)?.column ?? null
	}));
}

/** Makes the tables of places, residents and territorial status. */
export async function fillPlaces(
	connection: DuckDBConnection,
	reference: Reference
): Promise<void> {
	const { oblast, raions, populationBases, population, statuses } = reference;
	await fill(connection, 'oblast', TABLES.oblast, [
		{ code: oblast.code, ...pair('name', oblast.name), ...pair('genitive', oblast.genitive) }
	]);
	await fill(
		connection,
		'raion',
		TABLES.raion,
		raions.map(({ code, position, name }) => ({ code, position, ...pair('name', name) }))
	);
	await fill(connection, 'hromada', TABLES.hromada, hromadaRows(reference));
	await fill(
		connection,
		'population_base',
		TABLES.population_base,
		populationBases.map(({ base, position, countedOn, name, source, url }) => ({
			base,
			position,
			counted_on: countedOn,
			...pair('name', name),
			...pair('source', source),
			url
		}))
	);
	await fill(
		connection,
		'population',
		TABLES.population,
		population.map(({ base, hromadaId, residents }) => ({ base, hromada_id: hromadaId, residents }))
	);
	await fill(
		connection,
		'territorial_status',
		TABLES.territorial_status,
		statuses.map(({ hromadaId, status, scope, place, fromDate, toDate }) => ({
			hromada_id: hromadaId,
			status,
			scope,
			place,
			from_date: fromDate,
			to_date: toDate
		}))
	);
}

/** Makes the table of the national index as it was published. */
export async function fillPublishedIndex(
	connection: DuckDBConnection,
	values: readonly PublishedIndexValue[]
): Promise<void> {
	const rows = values.map((value) => ({
		index_id: value.indexId,
		...pair('index_name', value.indexName),
		method: value.method,
		period: value.period,
		...pair('territory', value.territory),
		scale: value.scale,
		value: value.value,
		rank: value.rank,
		source_url: value.sourceUrl
	}));
	await fill(connection, 'published_index', TABLES.published_index, rows);
}
