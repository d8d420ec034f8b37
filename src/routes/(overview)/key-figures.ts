/** The indicators of the overview's large figures; the first is that of its sentence and map. */
export const KEY_FIGURES = [
	'e_services_share',
	'asc_residents_main',
	'avg_waiting_time_min'
] as const;
