/** The query that the browser would send for a form. */
export function queryOf(form: HTMLFormElement): URLSearchParams {
	const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
	return new URLSearchParams(fields);
}

/** A query, from its question mark or empty, with further parameters. */
export function withParameters(
	query: string,
	parameters: readonly (readonly [name: string, value: string])[]
): string {
	const all = new URLSearchParams(query);
	for (const [name, value] of parameters) all.append(name, value);
	return all.size ? `?${all}` : '';
}
