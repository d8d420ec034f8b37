/**
 * Why a value is not there. An absence is never zero and never blank: wherever a value may
 * stand, one of these stands instead.
 */
export const ABSENCES = [
	'not_reported',
	'late',
	'rejected',
	'suppressed',
	'not_applicable',
	'hostilities'
] as const;
export type Absence = (typeof ABSENCES)[number];

export function isAbsence(value: unknown): value is Absence {
	return ABSENCES.includes(value as Absence);
}
