import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { ingest } from './server/ingest.ts';
import { startServer, type RunningServer } from './server/start-server.ts';

const FOLDER = fileURLToPath(new URL('../.output/honest-change', import.meta.url));
const [STEADY, NEW] = ['UA48040250000044166', 'UA48060150000071713'];

/** Applications of a hromada in each month of a quarter: online and at the counter. */
const quarter = (code: string, months: string[], online: number, counter: number) =>
	months.flatMap((month) => [
		`${code},${month},residence,online,${online},0`,
		`${code},${month},residence,counter,${counter},0`
	]);

const EXPORT = [
	'hromada,period,service,channel,applications,refusals',
	...quarter(STEADY!, ['2026-04', '2026-05', '2026-06'], 10, 90),
	...quarter(STEADY!, ['2026-07', '2026-08', '2026-09'], 10, 90),
	...quarter(NEW!, ['2026-07', '2026-08', '2026-09'], 80, 20)
].join('\n');

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: RunningServer;

test.beforeAll(async () => {
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	const path = join(FOLDER, 'services-rendered.csv');
	writeFileSync(path, `${EXPORT}\n`);
	await ingest(join(FOLDER, 'warehouse'), [path], '--received', '2026-10-10', '--demo');
	server = await startServer(join(FOLDER, 'warehouse'));
});

test.afterAll(async () => {
	await server.stop();
	rmSync(FOLDER, { recursive: true, force: true });
});

const textOf = async (path: string) => (await fetch(server.origin + path)).text();

test('where only a new reporter appears, the pages say that nothing changed', async () => {
	expect(await textOf('/')).toMatch(
		/<h1[^>]*>Онлайн подають 45,0\s% звернень. Насправді нічого не/
	);
	expect(await textOf('/en')).toMatch(
		/<h1[^>]*>45\.0% of applications [^<]*In truth nothing changed/
	);
	const indicator = await textOf('/indicators/e_services_share');
	expect(indicator).toMatch(/За квартал \+35,0\sв\.\sп\., але насправді нічого не змінилося/);
});

test('and the download gives a real change of 0', async () => {
	const csv = await textOf('/en/export/indicator-changes.csv?period=2026-Q3');
	const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
	const row = data.find((each) => each['Indicator identifier'] === 'e_services_share');
	expect(row).toMatchObject({
		'Change in all': '35',
		'Change in the same hromadas': '0',
		'Change from who reported': '35'
	});
});
