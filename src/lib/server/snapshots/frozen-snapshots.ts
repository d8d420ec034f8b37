import type { OpenSnapshot } from './open-snapshot.ts';

/** Older snapshots that readers asked for by number; the one longest unasked makes room. */
export class FrozenSnapshots {
	readonly #open = new Map<number, Promise<OpenSnapshot>>();
	readonly #limit: number;
	readonly #openOne: (sequence: number) => Promise<OpenSnapshot>;

	constructor(limit: number, openOne: (sequence: number) => Promise<OpenSnapshot>) {
		this.#limit = limit;
		this.#openOne = openOne;
	}

	of(sequence: number): Promise<OpenSnapshot> {
		const found = this.#open.get(sequence) ?? this.#openOne(sequence);
		this.#open.delete(sequence);
		this.#open.set(sequence, found);
		found.catch(() => {
			if (this.#open.get(sequence) === found) this.#open.delete(sequence);
		});
		const eldest = this.#open.keys().next().value;
		if (this.#open.size > this.#limit && eldest !== undefined) void this.#retire(eldest);
		return found;
	}

	close(): Promise<unknown> {
		return Promise.all([...this.#open.keys()].map((sequence) => this.#retire(sequence)));
	}

	async #retire(sequence: number) {
		const opening = this.#open.get(sequence);
		this.#open.delete(sequence);
		await opening?.then((open) => open.retire()).catch(() => {});
	}
}
