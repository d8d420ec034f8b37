/** done: filled disc · after: disc in a ring · progress: half disc · waiting: ring · late: triangle · stopped: bar. */
export type Status = 'done' | 'after' | 'progress' | 'waiting' | 'late' | 'stopped';
