import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSnapshot } from '#pipelines/build/build-snapshot.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import type { Earlier } from '#pipelines/build/submission-pieces.ts';
import { PartsWriter } from '#pipelines/build/write-parts.ts';
import type { AcceptedWarning } from '#pipelines/receive/decisions.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { ask, temporaryFolder } from './hand-made.ts';
import { catalogue, outcomeOf, reference } from './prepared.ts';

/** So many that they fill one file of the table and begin another. */
const MANY = 2100;
const taken = (seq: number): AcceptedWarning => ({
	...{ seq, code: 'lost-zeros', by: 'olena', at: '2026-10-20T00:00:00Z', because: null }
});

const receivedOf = (_: unknown, at: number): Received => ({
	...{ kind: 'received', seq: at + 1, sha256: String(at), file: `${at}.csv` },
	...{ receivedOn: '2026-10-20', demo: true, stated: {} }
});

async function partsOf(folder: string, from: number, to: number) {
	const place = join(folder, `parts-${from}`);
	mkdirSync(place);
	const tables = await withDatabase(folder, async (connection) => {
		const writer = new PartsWriter(connection, Object.values(catalogue.exports));
		for (let seq = from; seq <= to; seq++) {
			const period = '2026-08';
			const row = { hromada: (seq % 52) + 1, period, service: 'residence', channel: 'counter' };
			await writer.add(seq, outcomeOf('services-rendered', [{ ...row, applications: seq }]));
		}
		return writer.write(place);
	});
	return { folder: place, tables, except: [] };
}

it('takes over what did not change from the snapshot before, and never what was damaged', async () => {
	const folder = temporaryFolder();
	const parts = [await partsOf(folder, 1, MANY), await partsOf(folder, MANY + 1, MANY + 1)];
	const build = async (
		name: string,
		sent: number,
		earlier: Earlier | null,
		accepted: AcceptedWarning[] = []
	) => {
		const tables = join(folder, name);
		mkdirSync(tables);
		const known = { catalogue, reference, publishedIndex: [], accepted, earlier };
		const submissions = Array.from({ length: sent }, receivedOf);
		const own = parts.slice(0, sent > MANY ? 2 : 1);
		const built = await withDatabase(folder, (...connections) =>
			buildSnapshot({ ...known, submissions, parts: own }, tables, connections)
		);
		const { pieces = [] } = built.tables.submission;
		const inodes = pieces.map(({ file }) => statSync(join(tables, file)).ino);
		return { folder: tables, pieces, inodes };
	};
	const first = await build('first', MANY, null);
	const grown = await build('grown', MANY + 1, first);
	const anew = await build('anew', MANY + 1, null);
	expect(grown.pieces).toEqual(anew.pieces);
	expect(grown.pieces.map(({ rows }) => rows)).toEqual([2048, MANY + 1 - 2048]);
	expect(grown.inodes.map((inode, at) => inode === first.inodes[at])).toEqual([true, false]);
	expect(
		await ask(grown.folder, 'SELECT count(*)::INTEGER AS n, max(seq) AS last FROM {submission}')
	).toEqual([{ n: MANY + 1, last: MANY + 1 }]);

	const accepted = await build('accepted', MANY + 1, grown, [taken(2099)]);
	expect(accepted.inodes.map((inode, at) => inode === grown.inodes[at])).toEqual([true, false]);

	const path = join(grown.folder, grown.pieces[0]!.file);
	const bytes = readFileSync(path);
	bytes[bytes.length >> 1]! ^= 4;
	writeFileSync(path, bytes);
	const mended = await build('mended', MANY + 1, grown);
	expect(mended.pieces).toEqual(anew.pieces);
	expect(mended.inodes[0]).not.toBe(grown.inodes[0]);
}, 120_000);
