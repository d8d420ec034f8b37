import { describe, expect, it } from 'vitest';
import { valueOf } from '#lib/domain/observation.ts';

describe('the value of an observation', () => {
	it('is the scaled ratio of its parts', () => expect(valueOf(1, 8, 100, true)).toBe(12.5));
	it('is the numerator where there is no denominator', () =>
		expect(valueOf(7, null, 1, false)).toBe(7));
	it('is absent, never zero, where nothing was reported or nothing could be', () => {
		expect(valueOf(null, 5, 100, true)).toBeNull();
		expect(valueOf(0, 0, 100, true)).toBeNull();
	});
});
