import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { KeptMap } from '#pipelines/boundaries/kept-maps.ts';
import { fill } from './fill.ts';

function areaRows({ map: { kind, areas } }: KeptMap) {
	return areas.map(({ level, code, path, box, label }) => ({
		...{ kind, level, code, path },
		min_x: box.left,
		min_y: box.top,
		max_x: box.right,
		max_y: box.bottom,
		label_x: label.x,
		label_y: label.y,
		label_width: label.width
	}));
}

function mapRow({
	map: { kind, width, height, projection },
	file,
	sha256,
	licence,
	source
}: KeptMap) {
	return { kind, file, sha256, licence, source, width, height, ...projection };
}

/** Makes the tables of imported boundaries; empty where none were. */
export async function fillBoundaries(
	connection: DuckDBConnection,
	maps: readonly KeptMap[]
): Promise<void> {
	await fill(connection, 'boundary', TABLES.boundary, maps.flatMap(areaRows));
	await fill(connection, 'boundary_map', TABLES.boundary_map, maps.map(mapRow));
}
