interface Kept {
	answer: Promise<unknown>;
	weight: number;
}

/**
 * Answers by key, the least recently asked forgotten first. Who asks while the same is being
 * answered waits for that answer; a failure is not kept. An answer never ages: a snapshot does not
 * change.
 */
export class Answers {
	readonly #kept = new Map<string, Kept>();
	readonly #limit: number;
	#weight = 0;

	/** @param limit sum of the weights that may be kept */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** @param weigh how much an answer takes, say its cells */
	of<Answer>(
		key: string,
		answer: () => Promise<Answer>,
		weigh: (answer: Answer) => number
	): Promise<Answer> {
		const known = this.#kept.get(key);
		if (known) {
			this.#kept.delete(key);
			this.#kept.set(key, known);
			return known.answer as Promise<Answer>;
		}
		const kept: Kept = { answer: answer(), weight: 0 };
		this.#kept.set(key, kept);
		kept.answer.then(
			(found) => this.#weighed(key, kept, weigh(found as Answer)),
			() => this.#forget(key, kept)
		);
		return kept.answer as Promise<Answer>;
	}

	#weighed(key: string, kept: Kept, weight: number) {
		if (this.#kept.get(key) !== kept) return;
		kept.weight = weight;
		this.#weight += weight;
		for (const [oldest, entry] of this.#kept) {
			if (this.#weight <= this.#limit) break;
			if (entry.weight > 0) this.#forget(oldest, entry);
		}
	}

	#forget(key: string, kept: Kept) {
		if (this.#kept.get(key) !== kept) return;
		this.#kept.delete(key);
		this.#weight -= kept.weight;
	}
}
