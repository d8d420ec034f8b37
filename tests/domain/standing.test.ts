import { describe, expect, it } from 'vitest';
import { countStandings, stands, type Stood } from '#lib/domain/standing.ts';

const today = '2026-11-01';
const open: Stood = {
	due_on: '2026-12-31',
	owner_status: 'in_progress',
	verified_status: 'not_started',
	reports: 2,
	evidence_count: 1
};

describe('how a recommendation stands', () => {
	it('is done only once verified, whatever its owner says', () => {
		const said = { ...open, owner_status: 'done' } as const;
		expect([stands(said, 'done', today), stands(said, 'unverified', today)]).toEqual([false, true]);
		expect(stands({ ...said, verified_status: 'done' }, 'done', today)).toBe(true);
	});

	it('is due soon from thirty days before the deadline to the day itself', () => {
		const due = (due_on: string) => stands({ ...open, due_on }, 'due_soon', today);
		expect(['2026-10-31', '2026-11-01', '2026-12-01', '2026-12-02'].map(due)).toEqual([
			false,
			true,
			true,
			false
		]);
	});

	it('is without evidence only where something was reported', () => {
		const bare = { ...open, evidence_count: 0 };
		expect(stands(bare, 'no_evidence', today)).toBe(true);
		expect(stands({ ...bare, reports: 0 }, 'no_evidence', today)).toBe(false);
	});

	it('is counted in no open standing once cancelled', () => {
		const gone = { ...open, verified_status: 'cancelled', due_on: '2025-01-01' } as const;
		const counts = countStandings([gone], today);
		const { cancelled, total, ...others } = counts;
		expect([cancelled, total]).toEqual([1, 1]);
		expect(Object.values(others).every((count) => count === 0)).toBe(true);
	});
});
