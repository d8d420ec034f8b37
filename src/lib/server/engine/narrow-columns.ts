import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '../../domain/snapshot.ts';
import { createDictionary } from './dialect.ts';

type Place = readonly [table: TableName, column: string];

/** Texts that repeat are held as small integers: dictionary → columns that share it. */
const DICTIONARIES: Readonly<Record<string, readonly Place[]>> = {
	indicator_key: [
		['indicator', 'id'],
		['observation', 'indicator_id']
	],
	period_key: [
		['observation', 'period'],
		['service_point', 'period']
	],
	month_key: [['services_rendered', 'month']],
	service_key: [
		['service', 'id'],
		['services_rendered', 'service_id']
	],
	channel_key: [['services_rendered', 'channel']]
};

/** Order in memory: what is asked for together stands together. */
const ORDER: Partial<Record<TableName, string>> = {
	indicator: 'position',
	observation: 'indicator_id, period, hromada_id',
	service: 'position',
	services_rendered: 'month, hromada_id, service_id',
	service_point: 'period, hromada_id, code'
};

function dictionaryOf(table: TableName, column: string): string | undefined {
	const isHere = ([otherTable, otherColumn]: Place) =>
		otherTable === table && otherColumn === column;
	return Object.keys(DICTIONARIES).find((name) => DICTIONARIES[name]!.some(isHere));
}

async function narrowTable(connection: DuckDBConnection, table: TableName, order: string) {
	const columns = Object.keys(TABLES[table]).map((column) => {
		const dictionary = dictionaryOf(table, column);
		return dictionary ? `"${column}"::${dictionary} AS "${column}"` : `"${column}"`;
	});
	await connection.run(`ALTER TABLE ${table} RENAME TO ${table}_wide`);
	await connection.run(
		`CREATE TABLE ${table} AS SELECT ${columns.join(', ')} FROM ${table}_wide ORDER BY ${order}`
	);
	await connection.run(`DROP TABLE ${table}_wide`);
}

/** Turns the large tables' repeating texts into dictionary columns, and sorts their rows. */
export async function narrowColumns(connection: DuckDBConnection): Promise<void> {
	for (const [name, places] of Object.entries(DICTIONARIES)) {
		const texts = places.map(([table, column]) => `SELECT "${column}" AS text FROM ${table}`);
		texts.push("SELECT ''"); // a dictionary cannot be empty
		await connection.run(
			createDictionary(
				name,
				`SELECT text FROM (${texts.join(' UNION ')}) WHERE text IS NOT NULL ORDER BY text`
			)
		);
	}
	for (const [table, order] of Object.entries(ORDER)) {
		await narrowTable(connection, table as TableName, order);
	}
}
