import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueKinds } from '#lib/server/questions/issue-kinds.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
	fixture = await openFixture(SMALL_OBLAST);
});
afterAll(() => fixture.close());

it('counts the files in which each kind of issue was found, and none where it never was', async () => {
	const rows = await fixture.ask(issueKinds);
	expect(rows.map(({ code, step, files, accepted }) => [code, step, files, accepted])).toEqual([
		['unknown-column', 'recognise', 2, 1],
		['invalid-number', 'convert', 0, 0]
	]);
});
