import { expect, it } from 'vitest';
import { settingsFrom } from '#pipelines/cli/settings.ts';
import { openWorkshop } from '#pipelines/cli/workshop.ts';
import { ingestFiles } from '#pipelines/ingest-files.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { ask, temporaryFolder } from './hand-made.ts';

it('takes the published register as it is: real, of 2023, and silent where it says nothing', async () => {
	const warehouse = openWarehouse(temporaryFolder());
	const workshop = openWorkshop(settingsFrom({}), warehouse);
	const facts = { receivedOn: '2026-10-20', demo: true, stated: {} };
	const { files, published } = await ingestFiles(
		warehouse,
		incomingFrom('data/published', facts),
		workshop,
		{ who: 'test', now: () => new Date(0), isSameUnder: workshop.isSameUnder }
	);
	expect(files).toMatchObject([{ report: { loaded: 91, quarantined: 0 } }]);
	const tables = `${warehouse.snapshots}/${published.manifest.folder}`;
	const kinds = await ask(
		tables,
		'SELECT kind, count(*)::INTEGER AS n, bool_or(demo) AS demo, any_value(period) AS period FROM {service_point} GROUP BY kind ORDER BY kind'
	);
	const period = '2023';
	expect(kinds).toEqual([
		{ kind: 'asc', n: 34, demo: false, period },
		{ kind: 'remote_workplace', n: 55, demo: false, period },
		{ kind: 'territorial_unit', n: 2, demo: false, period }
	]);
	const figure = async (indicator: string) =>
		ask(
			tables,
			`SELECT grain, absence, count(*)::INTEGER AS n, sum(numerator)::INTEGER AS total
			FROM {observation} WHERE indicator_id = '${indicator}' GROUP BY ALL ORDER BY absence NULLS FIRST`
		);
	const grain = 'year';
	expect(await figure('asc_residents_main')).toEqual([{ grain, absence: null, n: 52, total: 34 }]);
	expect(await figure('asc_staff_total')).toEqual([{ grain, absence: null, n: 52, total: 347 }]);
	expect(await figure('asc_days_kept_share')).toEqual([
		{ grain, absence: 'not_applicable', n: 18, total: null },
		{ grain, absence: 'not_reported', n: 34, total: null }
	]);
});
