import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '#pipelines/build/database.ts';
import { Dictionary } from '#pipelines/build/dictionary.ts';
import { LargeRows } from '#pipelines/build/large-rows.ts';
import { type Cell } from '#pipelines/build/staged-table.ts';
import { codedOf } from '#pipelines/convert/coded.ts';

const ROWS = 5000;
const COLUMNS = {
	submission: 'INTEGER',
	row: 'INTEGER',
	applications: 'DOUBLE',
	channel: 'VARCHAR',
	note: 'VARCHAR',
	opened: 'DATE',
	is_open: 'BOOLEAN',
	said: 'VARCHAR',
	absence: 'VARCHAR'
};

const every = <T>(value: (at: number) => T) => Array.from({ length: ROWS }, (_, at) => value(at));
const cells = {
	row: Uint32Array.from(every((at) => at + 2)),
	applications: every((at) => (at % 7 === 0 ? null : at / 2)),
	channel: every((at) => (at % 5 === 0 ? null : at % 4 === 0 ? '' : `спосіб «${at % 4}»`)),
	note: every((at) => (at % 3 === 0 ? null : `примітка ${at}`)),
	opened: every((at) => (at % 2 === 0 ? null : `2026-01-0${1 + (at % 9)}`)),
	is_open: every((at) => (at % 4 === 0 ? null : at % 3 === 0))
};

describe('rows of a large file', () => {
	it('reach the database as they were read, nothing for what is absent', async () => {
		const dictionary = new Dictionary();
		const { row, ...coded } = cells;
		const silent = { values: [null, null], codes: Uint32Array.from(every((at) => at % 2)) };
		const read = Object.values(coded).map((values) => codedOf<Cell>(values));
		const given = [7, row, ...read, silent, null];
		await withDatabase(tmpdir(), async (connection) => {
			const large = new LargeRows(connection, 'large 0', COLUMNS, {
				...{ cells: given, rows: ROWS, dictionary }
			});
			await dictionary.write(connection);
			const asked = async () => {
				const sql = `SELECT * REPLACE (opened::VARCHAR AS opened) FROM (${large.select()}) ORDER BY row`;
				return (await connection.runAndReadAll(sql)).getRowsJS();
			};
			const expected = every((at) => [
				...[7, row[at], cells.applications[at], cells.channel[at], cells.note[at]],
				...[cells.opened[at], cells.is_open[at], null, null]
			]);
			expect(await asked()).toEqual(expected);
			await large.settle();
			expect(await asked()).toEqual(expected);
		});
	});
});
