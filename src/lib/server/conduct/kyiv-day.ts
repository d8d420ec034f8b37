const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv' });

/** The day in Kyiv, `yyyy-mm-dd`. */
export function kyivDay(now: Date): string {
	return format.format(now);
}
