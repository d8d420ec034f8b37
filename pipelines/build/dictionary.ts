import { DuckDBDataChunk, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';

const CHUNK_ROWS = 2048;

/** The distinct texts of many columns, each with its place from 1; 0 stands for nothing. */
export class Dictionary {
	readonly #places = new Map<string, number>();

	placeOf(text: string): number {
		const known = this.#places.get(text);
		if (known !== undefined) return known;
		const place = this.#places.size + 1;
		this.#places.set(text, place);
		return place;
	}

	/** Writes the table `dictionary (place, text)`. */
	async write(connection: DuckDBConnection): Promise<void> {
		await connection.run('CREATE TABLE dictionary (place INTEGER, text VARCHAR)');
		const appender = await connection.createAppender('dictionary');
		const texts = [...this.#places.keys()];
		for (let from = 0; from < texts.length; from += CHUNK_ROWS) {
			const slice = texts.slice(from, from + CHUNK_ROWS);
			const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR]);
			chunk.setColumns([slice.map((_, index) => from + index + 1), slice]);
			appender.appendDataChunk(chunk);
		}
		appender.closeSync();
	}
}
