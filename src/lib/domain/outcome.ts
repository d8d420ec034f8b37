/** Whether the indicator that a recommendation names went the wished way since it was issued. */
export const MOVES = ['better', 'worse', 'still', 'unknown'] as const;
export type Move = (typeof MOVES)[number];

/** Done or not, against its indicator moved or not: four quadrants. */
export const QUADRANTS = ['done_moved', 'done_not_moved', 'open_moved', 'open_not_moved'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** What became of a recommendation; in no quadrant where it was cancelled or nothing compares. */
export type Outcome = Quadrant | 'unknown' | 'cancelled';
