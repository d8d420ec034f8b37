import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitChange } from '#lib/domain/change.ts';

const parts = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a change of the whole', () => {
	it('is not real where only new reporters appeared', () => {
		const change = splitChange(
			[
				{ before: parts(10, 100), after: parts(10, 100) },
				{ before: null, after: parts(50, 100) }
			],
			'ratio',
			100
		);
		expect(change).toMatchObject({ before: 10, after: 30, real: 0, coverage: 20, reportedBoth: 1 });
	});

	it('is all real where the same hromadas reported', () => {
		const change = splitChange([{ before: parts(4, 1), after: parts(9, 1) }], 'sum', 1);
		expect(change).toMatchObject({ total: 5, real: 5, coverage: 0 });
	});

	it('is unknown where nobody reported both times', () => {
		const pairs = [
			{ before: parts(1, 2), after: null },
			{ before: null, after: parts(1, 2) }
		];
		expect(splitChange(pairs, 'ratio', 100)).toBeNull();
	});

	it('has parts that sum to the whole', () => {
		const reported = fc.option(
			fc.record({
				numerator: fc.integer({ min: 0, max: 1e6 }),
				denominator: fc.integer({ min: 1, max: 1e6 })
			})
		);
		const pairs = fc.array(fc.record({ before: reported, after: reported }), { maxLength: 60 });
		fc.assert(
			fc.property(pairs, fc.constantFrom('ratio' as const, 'sum' as const), (some, kind) => {
				const change = splitChange(some, kind, 100);
				if (change) {
					const slack = 1e-9 * Math.max(1, Math.abs(change.before), Math.abs(change.after));
					expect(Math.abs(change.real + change.coverage - change.total)).toBeLessThan(slack);
				}
			})
		);
	});
});
