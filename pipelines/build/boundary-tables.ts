import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { KeptMap } from '#pipelines/boundaries/kept-maps.ts';
import { fill } from './fill.ts';

function areaRows({ map: { kind, areas } }: KeptMap) {
	return areas.map(({ level, code, path, box, label }) => ({
		...{ kind, level, code, path },
		min_x: Math.round(box.left),
		min_y: Math.round(box.top),
		max_x: Math.round(box.right),
		max_y: Math.round(box.bottom),
		label_x: Math.round(label.x),
		label_y: Math.round(label.y),
		label_width: Math.round(label.width)
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
