import { copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { TableEntry, TablePiece } from '#lib/domain/table-entry.ts';
import { fill } from './fill.ts';
import { hashFile } from './hash-file.ts';
import { reportedSql } from './submission-reports.ts';
import { writeFile } from './write-file.ts';

/** How many submissions a file of the table holds: one more and the last is made anew. */
const PIECE = 2048;

/** The files of an earlier snapshot that was built by the same code. */
export interface Earlier {
	folder: string;
	pieces: readonly TablePiece[];
}

const ACCEPTED = `SELECT seq, to_json(list(accepted ORDER BY code))::VARCHAR AS accepted
	FROM accepted GROUP BY seq`;

/** Gathers what pieces are made of beside the facts: the parts, by hash, and warnings taken on. */
async function gatherMakings(connection: DuckDBConnection): Promise<void> {
	const reader = await connection.runAndReadAll('SELECT DISTINCT part FROM submission_facts');
	const parts = reader.getRowsJS().map(([part]) => String(part));
	const rows = await Promise.all(parts.map(async (part) => ({ part, hash: await hashFile(part) })));
	await fill(connection, 'part_file', { part: 'VARCHAR', hash: 'VARCHAR' }, rows);
	await connection.run(`CREATE TABLE taken AS ${ACCEPTED}`);
}

/** Of each piece by number, the hash of all that it is made of. */
async function makingsOf(connection: DuckDBConnection): Promise<[number, string][]> {
	const reader = await connection.runAndReadAll(
		`WITH more AS (
			SELECT submission, string_agg(hash, ' ' ORDER BY step) AS more
			FROM amendment GROUP BY submission
		), making AS (
			SELECT facts.* EXCLUDE (part), part_file.hash, more.more, taken.accepted
			FROM submission_facts AS facts JOIN part_file ON part_file.part = facts.part
			LEFT JOIN more ON more.submission = facts.seq
			LEFT JOIN taken ON taken.seq = facts.seq
		)
		SELECT ((seq - 1) // ${PIECE})::INTEGER AS piece,
			sha256(string_agg(sha256(to_json(making)::VARCHAR), '' ORDER BY seq))
		FROM making GROUP BY piece ORDER BY piece`
	);
	return reader.getRowsJS() as [number, string][];
}

/** Takes over a file of the earlier snapshot, where it is still what it was. */
async function isTaken(file: TablePiece, earlier: Earlier, folder: string): Promise<boolean> {
	const [from, to] = [join(earlier.folder, file.file), join(folder, file.file)];
	try {
		if ((await hashFile(from)) !== file.sha256) return false;
	} catch {
		return false;
	}
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
	return true;
}

/**
 * Writes the table `submission`, with its reports the largest by far, in files of so many
 * submissions each. Those that an earlier snapshot holds just so are taken from there.
 */
export async function writeSubmissions(
	connection: DuckDBConnection,
	folder: string,
	earlier: Earlier | null
): Promise<TableEntry> {
	await gatherMakings(connection);
	const columns = Object.keys(TABLES.submission).join(', ');
	const pieces: TablePiece[] = [];
	for (const [number, madeOf] of await makingsOf(connection)) {
		const file = `submission-${String(number + 1).padStart(5, '0')}.parquet`;
		const same = earlier?.pieces.find((piece) => piece.madeOf === madeOf && piece.file === file);
		if (same && (await isTaken(same, earlier!, folder))) {
			pieces.push(same);
			continue;
		}
		const span = { from: number * PIECE + 1, to: (number + 1) * PIECE };
		const rows = await reportedSql(connection, span);
		const written = await writeFile(connection, `SELECT ${columns} FROM (${rows})`, folder, file);
		pieces.push({ ...written, madeOf });
	}
	return {
		file: 'submission',
		rows: pieces.reduce((sum, { rows }) => sum + rows, 0),
		bytes: pieces.reduce((sum, { bytes }) => sum + bytes, 0),
		sha256: hash('sha256', pieces.map(({ sha256 }) => sha256).join('\n'), 'hex'),
		pieces
	};
}
