/** The query that the browser would send for a form. */
export function queryOf(form: HTMLFormElement): URLSearchParams {
	const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
	return new URLSearchParams(fields);
}
