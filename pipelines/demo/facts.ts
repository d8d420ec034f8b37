import type { Absence } from '#lib/domain/absence.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Channel } from '#lib/domain/service.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';

/** A row of services rendered, as it was in truth. */
export interface ServiceFact {
	hromada: Hromada;
	month: Period;
	service: string;
	channel: Channel;
	applications: number;
	refusals: number;
	waiting: number | null;
}

/** A value of an indicator that a hromada returned, or why there is none. */
export interface IndicatorFact {
	hromada: Hromada;
	indicator: string;
	period: Period;
	numerator: number | null;
	denominator: number | null;
	absence: Absence | null;
}

export const CONDITION_NAMES = [
	'ramp',
	'accessible_toilet',
	'braille',
	'pram_place',
	'disability_conditions'
] as const;

/** A point of the register at the end of a quarter; keys are the columns of the table. */
export interface PointFact {
	period: Period;
	code: string;
	kind: string;
	hromada: Hromada;
	name: string;
	address: string;
	status: string;
	staff: number | null;
	hours: string;
	days_planned: number;
	days_open: number;
	conditions: boolean[];
	backup_power: boolean;
	diia_stage: string;
}
