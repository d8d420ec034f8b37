import { stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Answers } from '#lib/server/engine/answers.ts';
import { STANDARD_LIMITS } from '#lib/server/engine/open-engine.ts';
import { QueryError } from '#lib/server/engine/query-error.ts';
import type { Question } from '#lib/server/questions/question.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const question = (sql: string): Question<void, Record<string, unknown>> => ({
	name: sql,
	sql,
	bind: () => ({})
});
const ENDLESS =
	'SELECT count(*)::DOUBLE AS n FROM range(100000000) a, range(100000) b WHERE a.range + b.range';

describe('the engine', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		fixture = await openFixture(SMALL_OBLAST, { ...STANDARD_LIMITS, deadlineMs: 300 });
	});
	afterAll(() => fixture.close());

	const ask = (sql: string) => fixture.ask(question(sql));

	it.each([
		"COPY (SELECT 1) TO '/tmp/out.parquet' (FORMAT parquet)",
		"ATTACH '/tmp/other.db'",
		"SELECT * FROM read_csv('/etc/passwd')",
		"SELECT content FROM read_text('/etc/passwd')",
		"SELECT * FROM '/etc/passwd'",
		'INSTALL httpfs',
		"LOAD '/tmp/some.duckdb_extension'",
		"SET memory_limit = '100GB'",
		'SET enable_external_access = true',
		"EXPORT DATABASE '/tmp/exported'"
	])('refuses to reach out: %s', async (sql) => {
		await expect(ask(sql)).rejects.toBeInstanceOf(QueryError);
	});

	it('interrupts a question at its deadline, and answers the next', async () => {
		const started = Date.now();
		await expect(ask(`${ENDLESS} > -1`)).rejects.toThrow('interrupted after 300 ms');
		expect(Date.now() - started).toBeLessThan(3000);
		expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('leaves files readable while all its connections are busy', async () => {
		const busy = Array.from({ length: 6 }, (_, i) => ask(`${ENDLESS} > ${i}`).catch(() => null));
		const started = Date.now();
		await stat('/');
		expect(Date.now() - started).toBeLessThan(150);
		await Promise.all(busy);
	});

	it('answers more questions at once than it has connections', async () => {
		const numbers = Array.from({ length: 40 }, (_, i) => i);
		const answers = await Promise.all(numbers.map((i) => ask(`SELECT ${i} AS n`)));
		expect(answers.map(([row]) => row?.n)).toEqual(numbers);
	});

	it('keeps SQL and cause of a failure for the log', async () => {
		const failure = await ask('SELECT nothing FROM nowhere').catch((error: unknown) => error);
		expect(failure).toMatchObject({ sql: 'SELECT nothing FROM nowhere' });
		expect((failure as QueryError).message).toBe('query failed: SELECT nothing FROM nowhere');
		expect(String((failure as QueryError).cause)).toContain('nowhere');
	});

	it('refuses numbers that a page could not read', async () => {
		await expect(ask('SELECT count(*) AS n FROM hromada')).rejects.toThrow('BIGINT');
	});

	it('shares one answer between all who ask the same', async () => {
		const [first, second] = await Promise.all([ask('SELECT 7 AS n'), ask('SELECT 7 AS n')]);
		expect(second).toBe(first);
		expect(await ask('SELECT 7 AS n')).toBe(first);
	});
});

describe('kept answers', () => {
	const answer = <Value>(value: Value) => Promise.resolve(value);

	it('forget the least recently asked beyond their limit', async () => {
		const answers = new Answers(2);
		let asked = 0;
		const of = (key: string) =>
			answers.of(
				key,
				() => answer(asked++),
				() => 1
			);
		for (const key of ['a', 'b', 'a', 'c']) await of(key);
		expect(await of('a')).toBe(0);
		expect(await of('b')).toBe(3);
	});

	it('ask again after a failure', async () => {
		const answers = new Answers(2);
		const failing = answers.of(
			'a',
			() => Promise.reject(new Error('no')),
			() => 1
		);
		await expect(failing).rejects.toThrow('no');
		expect(
			await answers.of(
				'a',
				() => answer(1),
				() => 1
			)
		).toBe(1);
	});
});
