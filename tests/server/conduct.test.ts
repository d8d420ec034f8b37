import { describe, expect, it } from 'vitest';
import { withEnd } from '#lib/server/conduct/ended-body.ts';
import { entityTag, isUnchanged, type Edition } from '#lib/server/conduct/entity-tag.ts';
import { kyivDay } from '#lib/server/conduct/kyiv-day.ts';
import { isOwnRequest } from '#lib/server/conduct/origin.ts';

const edition: Edition = {
	...{ snapshot: '0123456789abcdef', sequence: 3, newest: 3 },
	...{ codeVersion: '1', locale: 'uk', day: '2026-10-20' }
};

describe('the tag of a page', () => {
	it('is another for everything that the page depends on', () => {
		const others: Partial<Edition>[] = [
			...[{ snapshot: 'x' }, { sequence: 2 }, { newest: 4 }, { codeVersion: '2' }],
			...[{ locale: 'en' }, { day: '2026-10-21' }]
		];
		const tags = others.map((other) => entityTag({ ...edition, ...other }));
		expect(new Set([entityTag(edition), ...tags]).size).toBe(7);
	});

	it('is known again, weak or strong, alone or among others', () => {
		const tag = entityTag(edition);
		expect(isUnchanged(tag, tag)).toBe(true);
		expect(isUnchanged(`"x", ${tag.slice(2)}`, tag)).toBe(true);
		expect(isUnchanged('"x"', tag)).toBe(false);
		expect(isUnchanged(null, tag)).toBe(false);
	});
});

describe('a request that may change something', () => {
	const request = (method: string, origin?: string) =>
		new Request('https://example.org/', { method, headers: origin ? { origin } : {} });

	it('comes from our own pages or is refused', () => {
		expect(isOwnRequest(request('POST', 'https://example.org'), 'https://example.org')).toBe(true);
		expect(isOwnRequest(request('POST', 'https://evil.example'), 'https://example.org')).toBe(
			false
		);
		expect(isOwnRequest(request('DELETE'), 'https://example.org')).toBe(false);
		expect(isOwnRequest(request('GET'), 'https://example.org')).toBe(true);
	});
});

describe('the end of a body', () => {
	it('is told once, with its bytes', async () => {
		const ends: number[] = [];
		const response = withEnd(new Response('їжак'), (bytes) => ends.push(bytes));
		expect(await response.text()).toBe('їжак');
		expect(ends).toEqual([8]);
	});

	it('is told when the reader goes away, and where there is no body', async () => {
		const ends: number[] = [];
		await withEnd(new Response('text'), (bytes) => ends.push(bytes)).body?.cancel();
		withEnd(new Response(null, { status: 304 }), (bytes) => ends.push(bytes));
		expect(ends).toEqual([0, 0]);
	});
});

it('counts days as Kyiv does', () => {
	expect(kyivDay(new Date('2026-10-20T22:30:00Z'))).toBe('2026-10-21');
});
