import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '#lib/server/questions/question.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const FOLDER = join(import.meta.dirname, '../../src/lib/server/questions');
const scope = { period: '2026-Q1', raion: null, type: null, base: '2023-idp', territory: 'calm' };
/** Every parameter that any question takes. */
const PARAMS = {
	...{ scope, indicator: 'share', indicators: ['share', 'total'], grain: 'quarter' },
	...{ code: 'UA02', hromada: 'UA02', base: '2023-idp', period: '2026-Q1', then: '2025-Q4' },
	...{ from: '2026-01', to: '2026-03', id: 'REC-1', dataset: null, seq: 1 },
	...{ alike: ['UA02 UA01', 'UA01 UA02', 'UA01 UA04'], similar: ['th UA01 0.5', 'th UA04 0.75'] }
};

const isQuestion = (value: unknown): value is Question<typeof PARAMS, object> =>
	typeof value === 'object' && value !== null && 'sql' in value;

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
const modules = await Promise.all(
	files.map((name) => import(/* @vite-ignore */ join(FOLDER, name)) as Promise<object>)
);
const questions = modules.flatMap((module) => Object.values(module)).filter(isQuestion);

describe('every question', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	let empty: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		fixture = await openFixture(SMALL_OBLAST);
		empty = await openFixture({});
	});
	afterAll(() => Promise.all([fixture.close(), empty.close()]));

	it('has a name of its own', () => {
		expect(questions.length).toBeGreaterThan(35);
		expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
	});

	it.each(questions.map((question) => [question.name, question] as const))(
		'%s is answered with rows',
		async (_, question) => {
			const rows = await fixture.ask(question, PARAMS);
			expect(rows.length).toBeGreaterThan(0);
		}
	);

	it.each(questions.map((question) => [question.name, question] as const))(
		'%s says the same in columns',
		async (_, question) => {
			const rows = await fixture.ask(question, PARAMS);
			const table = await fixture.askColumns(question, PARAMS);
			expect(table.toArray().map((row) => ({ ...row.toJSON() }))).toEqual(rows);
		}
	);

	it.each(questions.map((question) => [question.name, question] as const))(
		'%s is answered at an empty snapshot',
		async (_, question) => {
			await expect(empty.ask(question, PARAMS)).resolves.toBeInstanceOf(Array);
		}
	);
});
