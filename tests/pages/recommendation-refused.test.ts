import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { STANDARD_LIMITS } from '#lib/server/engine/open-engine.ts';
import { recommendations } from '#lib/server/questions/recommendations.ts';
import { openSnapshot } from '#lib/server/snapshots/open-snapshot.ts';
import { settingsFrom } from '#pipelines/cli/settings.ts';
import { openWorkshop } from '#pipelines/cli/workshop.ts';
import { ingestFiles } from '#pipelines/ingest-files.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { lastingFolder } from '../warehouse/hand-made.ts';
import { historyOf } from '../../src/routes/recommendations/[id]/history.ts';
import { refusalsOf, type Refusal } from '../../src/routes/recommendations/refusals.ts';
import { readerOf } from './hromada-reader.ts';

const REGISTER = [
	'Номер;Тема;Рекомендація;Рекомендація (англ.);Відповідальний;Відповідальний (англ.);Дата рекомендації;Строк виконання',
	'R-01;Мережа ЦНАП;Відкрити ЦНАП;Open an ASC;Відділ розвитку;Development;15.08.2025;31.12.2026',
	'R-02;Мережа ЦНАП;Скласти карту;Draw a map;Відділ розвитку;Development;15.08.2025;31.12.2026'
];
const reports = (...rows: string[]) => [
	'Номер рекомендації;Дата звіту;Стан за даними виконавця;Підтвердження;Примітка',
	...rows
];

interface Told {
	status: string;
	reports: number;
	refusals: Refusal[];
	history: string[];
}

describe('«done» without evidence', () => {
	const root = lastingFolder();
	const told: Told[] = [];

	/** Sends a file through the pipeline and tells what the pages then say of R-01. */
	async function send(name: string, day: string, lines: string[]): Promise<Told> {
		const folder = join(root, 'sent');
		mkdirSync(folder, { recursive: true });
		const path = join(folder, name);
		writeFileSync(path, `${lines.join('\r\n')}\r\n`);
		const warehouse = openWarehouse(join(root, 'warehouse'));
		const workshop = openWorkshop(settingsFrom({}), warehouse);
		const { published } = await ingestFiles(
			warehouse,
			incomingFrom(path, { receivedOn: day, demo: true, stated: {} }),
			workshop,
			{ who: 'test', now: () => new Date(0), isSameUnder: workshop.isSameUnder }
		);
		const open = await openSnapshot(warehouse.root, published.manifest.sequence, STANDARD_LIMITS);
		const reader = readerOf(open.snapshot.ask, 'uk');
		const [row] = await reader.ask(recommendations, { hromada: null });
		const refusals = await refusalsOf([row!], reader);
		const steps = await historyOf('R-01', refusals, reader);
		await open.retire();
		const history = steps.map((step) => (step.refused ? 'refused' : step.reported.text));
		return { status: row!.owner_status, reports: row!.reports, refusals, history };
	}

	beforeAll(async () => {
		await send('рекомендації.csv', '2025-08-20', REGISTER);
		const bare = ['R-01;12.01.2026;виконано;;Відкрито', 'R-02;12.01.2026;у роботі;;Триває'];
		told.push(await send('виконання січень.csv', '2026-01-15', reports(...bare)));
		const proven = ['R-01;13.04.2026;виконано;рішення № 7;Відкрито', 'R-02;13.04.2026;у роботі;;'];
		told.push(await send('виконання квітень.csv', '2026-04-16', reports(...proven)));
	}, 120_000);

	it('changes no status, and the page tells what was refused, why and what to do', () => {
		const [first] = told;
		expect(first).toMatchObject({ status: 'not_started', reports: 0, history: ['refused'] });
		expect(first!.refusals).toMatchObject([
			{
				...{ id: 'R-01', title: 'Відкрити ЦНАП', day: '2026-01-15', row: 2 },
				...{ file: 'виконання січень.csv', why: 'Виконання без підтвердження' },
				...{ remedy: expect.stringContaining('Додайте посилання'), isMended: false }
			}
		]);
	});

	it('is mended by a report with evidence, and stays in the history', () => {
		const [, second] = told;
		expect(second).toMatchObject({ status: 'done', reports: 1, history: ['виконано', 'refused'] });
		expect(second!.refusals).toMatchObject([{ id: 'R-01', isMended: true }]);
	});
});
