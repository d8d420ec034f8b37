/** A sentence of what is new, and the page that says more. */
export interface News {
	text: string;
	href: string;
}

/** When this device last showed the overview, and which snapshot. */
interface Visit {
	sequence: number;
	day: string;
}

const KEY = 'visit';

function parsed(text: string | null): Visit | null {
	const { sequence, day } = JSON.parse(text ?? '{}') as Partial<Visit>;
	return Number.isSafeInteger(sequence) && typeof day === 'string'
		? { sequence: sequence!, day }
		: null;
}

/**
 * The visit before this one, which is remembered in its place; within one session the same. Null
 * on the first, and where the device keeps nothing.
 */
export function visitBefore(now: Visit): Visit | null {
	try {
		const before = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
		sessionStorage.setItem(KEY, before ?? '{}');
		localStorage.setItem(KEY, JSON.stringify(now));
		return parsed(before);
	} catch {
		return null;
	}
}

/** What is new at the address; nothing where the line fails. */
export async function newsFrom(address: string): Promise<News[]> {
	try {
		const response = await fetch(address);
		return response.ok ? ((await response.json()) as News[]) : [];
	} catch {
		return [];
	}
}
