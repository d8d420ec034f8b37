import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCopies } from '#pipelines/build/history/copies.ts';
import { findGaps } from '#pipelines/build/history/gaps.ts';
import { findJumps } from '#pipelines/build/history/jumps.ts';
import { findReplaced } from '#pipelines/build/history/replaced.ts';
import { TABLES } from '#lib/domain/snapshot.ts';
import { declare, everyRow } from '#pipelines/build/current-rows.ts';
import { keepReturns } from '#pipelines/build/returns.ts';
import { partColumns } from '#pipelines/build/part-columns.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';

const dataSet = loadCatalogue('data/catalogue').exports['services-rendered'];
const rows = everyRow(dataSet.name);
const [HROMADAS, MONTHS, SERVICES] = [8, 18, 8];

/** Months of returns, each a submission, whose numbers vary by a fifth about what is usual. */
async function cleanWarehouse(): Promise<DuckDBConnection> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(
		`CREATE TABLE hromada AS SELECT h::INTEGER AS id, 'Г' || h AS name_uk, 'H' || h AS name_en
		FROM range(1, ${HROMADAS + 1}) t(h)`
	);
	await connection.run(`CREATE TABLE territorial_status (${declare(TABLES.territorial_status)})`);
	const absences = Object.keys(partColumns(dataSet)).filter((name) => name.startsWith('absence'));
	await connection.run(
		`CREATE TABLE ${rows} AS
		SELECT (p * 100 + h)::INTEGER AS submission, (v + 2)::INTEGER AS row, h::INTEGER AS hromada_id,
			(2024 + p // 12) || '-' || lpad((p % 12 + 1)::VARCHAR, 2, '0') AS period,
			's' || v AS service, 'counter' AS channel,
			round((80 + 13 * h + 40 * v) * (0.9 + 0.2 * ((7 * p + 3 * h + 5 * v) % 11) / 10))::DOUBLE AS applications,
			((p + v) % 3)::DOUBLE AS refusals, (10 + (p + h + v) % 4)::DOUBLE AS waiting_minutes,
			${absences.map((name) => `NULL::VARCHAR AS ${name}`).join(', ')}, false AS demo
		FROM range(1, ${HROMADAS + 1}) t(h), range(${MONTHS}) u(p), range(${SERVICES}) w(v)`
	);
	await keepReturns(connection, dataSet);
	return connection;
}

describe('a file held against what came before it', () => {
	let connection: DuckDBConnection;
	const spoilt = async <T>(sql: string, find: () => Promise<T>): Promise<T> => {
		await connection.run(`BEGIN; ${sql}`);
		await keepReturns(connection, dataSet);
		const found = await find();
		await connection.run('ROLLBACK');
		return found;
	};
	const setTo = (value: string) =>
		`UPDATE ${rows} SET applications = ${value} WHERE submission = 1503 AND service = 's4'`;
	const jumpsAfter = (sql: string) => spoilt(sql, () => findJumps(connection, dataSet));

	beforeAll(async () => {
		connection = await cleanWarehouse();
	});

	it('says nothing where nothing is wrong', async () => {
		for (const find of [findJumps, findCopies, findGaps, findReplaced]) {
			expect(await find(connection, dataSet)).toEqual([]);
		}
	});

	it.each([
		['round(applications * 10)', '10', 'більше'],
		['round(applications * 100)', '100', 'більше'],
		['round(applications * 1000)', '1000', 'більше'],
		['round(applications / 10)', '10', 'менше'],
		['round(applications / 100)', '100', 'менше']
	])('calls %s a slip by its factor', async (value, times, way) => {
		expect(await jumpsAfter(setTo(value))).toMatchObject([
			{ code: 'scale-slip', submission: 1503, row: 6, params: { times, way_uk: way } }
		]);
	});

	it('calls a value far from usual a jump', async () => {
		expect(await jumpsAfter(setTo('applications * 6'))).toMatchObject([
			{ code: 'jump-against-history', submission: 1503, row: 6 }
		]);
	});

	it('leaves a change alone that the peers share', async () => {
		const all = `UPDATE ${rows} SET applications = applications * 6
			WHERE submission // 100 = 15 AND service = 's4'`;
		const found = await jumpsAfter(all);
		expect(found.map(({ submission }) => submission)).not.toContain(1508);
	});

	it('needs a history to hold a value against', async () => {
		const early = `UPDATE ${rows} SET applications = applications * 10
			WHERE submission = 203 AND service = 's4'`;
		expect(await jumpsAfter(early)).toEqual([]);
	});

	it('tells a copy of the month before, and of another hromada', async () => {
		const copy = (from: number) =>
			`UPDATE ${rows} AS one SET applications = other.applications, refusals = other.refusals,
				waiting_minutes = other.waiting_minutes
			FROM ${rows} AS other WHERE one.submission = 1503 AND other.submission = ${from}
				AND other.service = one.service`;
		const copies = (from: number) => spoilt(copy(from), () => findCopies(connection, dataSet));
		expect(await copies(1403)).toMatchObject([
			{ code: 'copied-period', submission: 1503, params: { expected: '2025-03' } }
		]);
		expect(await copies(1505)).toMatchObject([{ code: 'copied-hromada', submission: 1505 }]);
		expect(await copies(1402)).toMatchObject([
			{ code: 'copied-hromada', submission: 1503, params: { other_uk: 'Г2' } }
		]);
	});

	it('names the periods that were left out', async () => {
		const gap = `DELETE FROM ${rows} WHERE submission IN (1303, 1403)`;
		expect(await spoilt(gap, () => findGaps(connection, dataSet))).toMatchObject([
			{ code: 'gap-in-periods', submission: 1503, value: '2025-02, 2025-03' }
		]);
	});

	it('asks no more for a period that came later', async () => {
		const late = `UPDATE ${rows} SET submission = submission + 5000 WHERE submission = 1303`;
		expect(await spoilt(late, () => findGaps(connection, dataSet))).toEqual([]);
	});

	it('does not ask for periods of hostilities, nor for those before any was due', async () => {
		const gap = `DELETE FROM ${rows} WHERE submission IN (1303, 1403)`;
		const gapsUnder = (sql: string) => spoilt(sql, () => findGaps(connection, dataSet));
		const hostile = (from: string, to: string) =>
			`${gap}; INSERT INTO territorial_status VALUES
			(3, 'active_hostilities', 'whole', NULL, '${from}', ${to})`;
		expect(await gapsUnder(hostile('2025-02-10', 'NULL'))).toEqual([]);
		expect(await gapsUnder(hostile('2025-02-10', "'2025-03-05'"))).toMatchObject([
			{ code: 'gap-in-periods', value: '2025-03' }
		]);
		expect(await gapsUnder(`DELETE FROM ${rows} WHERE submission IN (403, 503)`)).toEqual([]);
	});

	it('counts what a later file changed, and says where it changed nothing', async () => {
		const again = (change: string) =>
			`INSERT INTO ${rows} SELECT * REPLACE (9000 AS submission, ${change} AS applications)
			FROM ${rows} WHERE submission = 1503`;
		const after = (change: string) =>
			spoilt(again(change), () => findReplaced(connection, dataSet));
		expect(await after('applications')).toMatchObject([
			{ code: 'same-content-again', submission: 9000, params: { other: '1503', count: '8' } }
		]);
		expect(
			await after("CASE service WHEN 's4' THEN applications + 3 ELSE applications END")
		).toMatchObject([
			{ code: 'replaced-earlier', params: { count: '8', changed: '1', most: '3' } }
		]);
	});
});
