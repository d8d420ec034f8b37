/** Maps that can be imported: the oblast with its hromadas and raions, and Ukraine by regions. */
export const BOUNDARY_MAPS = ['hromada', 'oblast'] as const;
export type BoundaryMapKind = (typeof BOUNDARY_MAPS)[number];

export const BOUNDARY_LEVELS = ['hromada', 'raion', 'oblast'] as const;
export type BoundaryLevel = (typeof BOUNDARY_LEVELS)[number];
