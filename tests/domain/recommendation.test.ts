import { describe, expect, it } from 'vitest';
import { daysOverdue } from '#lib/domain/recommendation.ts';

describe('a recommendation', () => {
	it('is overdue by the clock, from the day after its deadline', () => {
		const open = { dueOn: '2026-10-01', verifiedStatus: 'in_progress' } as const;
		expect(daysOverdue(open, '2026-10-01')).toBe(0);
		expect(daysOverdue(open, '2026-10-02')).toBe(1);
	});

	it('is never overdue once verified as done, or cancelled', () => {
		for (const verifiedStatus of ['done', 'cancelled'] as const)
			expect(daysOverdue({ dueOn: '2025-01-01', verifiedStatus }, '2026-10-01')).toBe(0);
	});
});
