/** SQL for the grain of the column `period`. */
export const GRAIN = `CASE WHEN length(period) = 4 THEN 'year' WHEN period LIKE '%Q%' THEN 'quarter' ELSE 'month' END`;

/** SQL for the quarter in which the month in the column `period` lies. */
export const QUARTER = `left(period, 5) || 'Q' || ((right(period, 2)::INTEGER + 2) // 3)`;
