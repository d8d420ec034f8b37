/** A mark, or none, on each of many entries; there are fewer than 65,536 different ones. */
export class Marks<Mark> {
	readonly #marks: (Mark | null)[] = [null];
	readonly #known = new Map<Mark, number>();
	readonly #placeOf: Uint16Array;

	constructor(length: number) {
		this.#placeOf = new Uint16Array(length);
	}

	get length(): number {
		return this.#placeOf.length;
	}

	get(at: number): Mark | null {
		return this.#marks[this.#placeOf[at]!]!;
	}

	has(at: number): boolean {
		return this.#placeOf[at] !== 0;
	}

	set(at: number, mark: Mark): void {
		this.#placeOf[at] = this.#known.get(mark) ?? this.#remember(mark);
	}

	#remember(mark: Mark): number {
		const place = this.#marks.push(mark) - 1;
		this.#known.set(mark, place);
		return place;
	}

	/** How many entries have each mark, or none. */
	counts(): [Mark | null, number][] {
		const counts = new Uint32Array(this.#marks.length);
		const { length } = this.#placeOf;
		for (let at = 0; at < length; at++) counts[this.#placeOf[at]!]!++;
		return this.#marks.map((mark, place) => [mark, counts[place]!]);
	}

	/** The entries whose mark is asked for, in order. */
	*where(isAsked: (mark: Mark | null) => boolean): Generator<[at: number, mark: Mark | null]> {
		const asked = Uint8Array.from(this.#marks, (mark) => (isAsked(mark) ? 1 : 0));
		if (!asked.includes(1)) return;
		for (let at = 0; at < this.#placeOf.length; at++) {
			const place = this.#placeOf[at]!;
			if (asked[place] === 1) yield [at, this.#marks[place]!];
		}
	}
}
