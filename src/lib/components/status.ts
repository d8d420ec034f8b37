/** done: filled disc · progress: half disc · waiting: ring · late: triangle · stopped: bar. */
export type Status = 'done' | 'progress' | 'waiting' | 'late' | 'stopped';
