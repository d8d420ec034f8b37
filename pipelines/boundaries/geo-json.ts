import { closeSync, openSync, readFileSync, fstatSync } from 'node:fs';
import { UnreadableInput } from '#pipelines/receive/incoming.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';

/** Boundaries of all hromadas of Ukraine in full detail stay below it. */
export const MOST_BYTES = 120 * 2 ** 20;

const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);

/**
 * The bytes of a file, no more than can be boundaries.
 * @throws UnreadableInput, RefusedBoundaries
 */
export function bytesOf(path: string, most = MOST_BYTES): Uint8Array {
	let handle: number;
	try {
		handle = openSync(path, 'r');
	} catch (error) {
		throw new UnreadableInput(`file unreadable: ${path} (${(error as Error).message})`);
	}
	try {
		const stat = fstatSync(handle);
		if (!stat.isFile()) throw new UnreadableInput(`not a file: ${path}`);
		if (stat.size <= most) return readFileSync(handle);
		const [size, limit] = [megabytes(stat.size), megabytes(most)];
		throw new RefusedBoundaries({
			uk: `Файл завеликий: ${size} МБ, а читаємо до ${limit} МБ. Спростіть межі чи залиште у файлі лише свою область.`,
			en: `The file is too large: ${size} MB of ${limit} MB at most. Simplify the boundaries, or keep only your oblast in the file.`
		});
	} finally {
		closeSync(handle);
	}
}

/** @throws RefusedBoundaries where the bytes are not JSON */
export function jsonOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
	} catch (error) {
		const why = (error as Error).message.split('\n')[0]!.slice(0, 120);
		throw new RefusedBoundaries({
			uk: `Файл не є GeoJSON: його не вдалося прочитати як JSON (${why}). Збережіть межі як GeoJSON у кодуванні UTF-8.`,
			en: `The file is not GeoJSON: it cannot be read as JSON (${why}). Save the boundaries as GeoJSON in UTF-8.`
		});
	}
}
