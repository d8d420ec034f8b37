import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshWarehouse, type TemporaryWarehouse } from './server/demonstration.ts';
import { ingest } from './server/ingest.ts';
import { latestManifest, publishSpoilt } from './server/snapshots.ts';
import { startServer, type RunningServer } from './server/start-server.ts';

const CLIENTS = 8;
const PATHS = ['/', '/asc', '/e-services', '/en/recommendations', '/en/hromadas'];

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let warehouse: TemporaryWarehouse;
let server: RunningServer;

test.beforeAll(async () => {
	warehouse = await freshWarehouse();
	server = await startServer(warehouse.folder);
});

test.afterAll(async () => {
	const code = await server.stop();
	warehouse.remove();
	expect(code).toBe(0);
});

interface Answer {
	path: string;
	status: number;
	snapshot: string | null;
	body: string;
}

/** What does not change from one answer to the next of the same page and snapshot. */
const withoutNonce = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '');

async function load(path: string): Promise<Answer> {
	const answer = await fetch(server.origin + path);
	const body = withoutNonce(await answer.text());
	return { path, status: answer.status, snapshot: answer.headers.get('x-snapshot'), body };
}

/** Loads page after page until told to stop. */
async function visit(isOver: () => boolean, first: number): Promise<Answer[]> {
	const answers: Answer[] = [];
	for (let turn = first; !isOver(); turn++) answers.push(await load(PATHS[turn % PATHS.length]!));
	return answers;
}

/** A return of one hromada with a number that no snapshot before had. */
function writeReturn(applications: number): string {
	const folder = join(warehouse.folder, 'inbox');
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `return-${applications}.csv`);
	const rows = [
		'hromada,period,service,channel,applications,refusals',
		`UA48040250000044166,2026-09,residence,online,${applications},0`
	];
	writeFileSync(path, rows.join('\n') + '\n');
	return path;
}

const served = async () => (await load('/')).snapshot;

test('each answer belongs wholly to one snapshot while others are published', async () => {
	const before = latestManifest(warehouse.folder).id;
	await expect.poll(served).toBe(before);
	let isOver = false;
	const clients = Array.from({ length: CLIENTS }, (_, first) => visit(() => isOver, first));
	for (const applications of [4001, 4002]) {
		await ingest(warehouse.folder, [writeReturn(applications)], '--received', '2026-10-21');
		await expect.poll(served, { timeout: 60_000 }).toBe(latestManifest(warehouse.folder).id);
	}
	isOver = true;
	const answers = (await Promise.all(clients)).flat();

	expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
	expect(new Set(answers.map(({ snapshot }) => snapshot)).size).toBe(3);
	const mixed = answers.filter(
		({ body, snapshot }) => !body.includes(`data-snapshot="${snapshot}"`)
	);
	expect(mixed.map(({ path }) => path)).toEqual([]);
	const versions = new Map<string, Set<string>>();
	for (const { path, snapshot, body } of answers) {
		const key = `${snapshot} ${path}`;
		versions.set(key, (versions.get(key) ?? new Set()).add(body));
	}
	const unsteady = [...versions].filter(([, bodies]) => bodies.size > 1).map(([key]) => key);
	expect(unsteady).toEqual([]);
});

test('a reader who comes again is told what is new since', async ({ page }) => {
	const { sequence } = latestManifest(warehouse.folder);
	await page.goto(server.origin);
	const news = page.getByText('Нове від вашого візиту');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(news).toHaveCount(0);
	await page.evaluate((seen) => {
		localStorage.setItem('visit', JSON.stringify({ sequence: seen, day: '2026-10-20' }));
		sessionStorage.clear();
	}, sequence - 2);
	await page.reload();
	await news.click();
	await expect(page.getByText('Надійшло 2 файли')).toBeVisible();
	await page.reload();
	await expect(news).toBeVisible();
	await page.evaluate(() => sessionStorage.clear());
	await page.reload();
	await expect(news).toHaveCount(0);
});

test('what is asked since nowhere is refused, since a lost snapshot told by the clock', async () => {
	for (const query of ['', '?since=1', '?since=x&day=2026-01-01', '?since=1&day=yesterday'])
		expect((await load(`/news${query}`)).status).toBe(400);
	const { status, body } = await load('/en/news?since=99999&day=2026-01-01');
	expect(status).toBe(200);
	expect(body).toContain('Now overdue: ');
});

test('a snapshot with one flipped bit is refused and the last good one served', async () => {
	const good = latestManifest(warehouse.folder).id;
	publishSpoilt(warehouse.folder, 'observation');
	await expect.poll(server.log, { timeout: 60_000 }).toMatch(/damaged|refused|sha256|hash/i);
	for (const path of PATHS) {
		expect(await load(path)).toMatchObject({ status: 200, snapshot: good });
	}
});

test('a server started beside a damaged snapshot serves the last good one', async () => {
	const good = await served();
	const second = await startServer(warehouse.folder);
	const answer = await fetch(`${second.origin}/`);
	expect(answer.status).toBe(200);
	expect(answer.headers.get('x-snapshot')).toBe(good);
	expect(await second.stop()).toBe(0);
});
