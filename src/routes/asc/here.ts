import { address } from '$lib/url/address.ts';

/** Address of this page with a query of its own beside that of the selection. */
export function here(query: string, more: Record<string, string>): string {
	const all = new URLSearchParams(query);
	for (const [key, value] of Object.entries(more)) all.set(key, value);
	return address('/asc', all.size ? `?${all}` : '');
}
