import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TABLES } from '#lib/domain/snapshot.ts';
import { range } from '#lib/domain/period.ts';
import { ask, buildFrom } from './hand-made.ts';
import { catalogue, outcomeOf, reference, type Row } from './prepared.ts';

const months = range('2024-04', '2026-09');

const CHANNELS = ['counter', 'remote_workplace', 'mobile', 'online'];

function manyRows(): Row[] {
	const rows = reference.hromadas.flatMap(({ id: hromada }) =>
		months.flatMap((period) =>
			catalogue.services.flatMap(({ id: service }) =>
				CHANNELS.map((channel): Row => ({ hromada, period, service, channel }))
			)
		)
	);
	return rows.map((row, index) => {
		const applications = (index * 7919) % 1000;
		return { ...row, applications, waiting_minutes: applications / 7 };
	});
}

it('builds the same bytes twice from more rows than a row group holds', async () => {
	const sent = [
		{
			receivedOn: '2026-10-01',
			outcome: outcomeOf('services-rendered', manyRows().slice(0, 200_000))
		},
		{ receivedOn: '2026-10-20', outcome: outcomeOf('services-rendered', manyRows().reverse()) }
	];
	const [one, two] = [await buildFrom(sent), await buildFrom(sent)];
	expect(two.tables).toEqual(one.tables);
	expect(one.tables.services_rendered.rows).toBe(manyRows().length);
	expect(readFileSync(join(one.folder, 'observation.parquet'))).toEqual(
		readFileSync(join(two.folder, 'observation.parquet'))
	);
});

it('writes each table with the columns of the contract', async () => {
	const { folder } = await buildFrom([
		{ receivedOn: '2026-10-20', outcome: outcomeOf('services-rendered', []) }
	]);
	for (const [table, columns] of Object.entries(TABLES)) {
		const found = await ask(
			folder,
			`SELECT column_name, column_type FROM (DESCRIBE FROM {${table}})`
		);
		expect(found, table).toEqual(
			Object.entries(columns).map(([column_name, column_type]) => ({ column_name, column_type }))
		);
	}
});
