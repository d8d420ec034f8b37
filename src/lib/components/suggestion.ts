/** A page that fits what is typed so far. */
export interface Suggestion {
	kind: string;
	name: string;
	within: string;
	href: string;
}

/** What fits what is typed; nothing where the line fails or the answer is no longer wanted. */
export async function suggestionsFor(address: string, signal: AbortSignal): Promise<Suggestion[]> {
	try {
		const response = await fetch(address, { signal });
		return response.ok ? ((await response.json()) as Suggestion[]) : [];
	} catch {
		return [];
	}
}
