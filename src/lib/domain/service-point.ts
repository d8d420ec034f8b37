/** ASC main office, ASC territorial unit, remote workplace, mobile ASC. */
export const POINT_KINDS = ['asc', 'territorial_unit', 'remote_workplace', 'mobile'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export const POINT_STATUSES = ['active', 'suspended', 'closed'] as const;
export type PointStatus = (typeof POINT_STATUSES)[number];

/** Steps by which an ASC becomes a Diia.Centre. */
export const DIIA_STAGES = ['none', 'planned', 'in_progress', 'certified'] as const;
export type DiiaStage = (typeof DIIA_STAGES)[number];

/** What counts as access to services, from the strictest to the widest. */
export const ACCESS_DEFINITIONS = ['as_planned', 'main_office', 'any_point'] as const;
export type AccessDefinition = (typeof ACCESS_DEFINITIONS)[number];

/** The five barrier-free conditions of the register. */
export const CONDITIONS = [
	'ramp',
	'accessible_toilet',
	'braille',
	'pram_place',
	'disability_conditions'
] as const;
export type Condition = (typeof CONDITIONS)[number];
