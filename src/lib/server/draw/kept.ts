/** A map that forgets what was used longest ago once it holds more than `room` entries. */
export class Kept<Value> {
	#room: number;
	#entries = new Map<string, Value>();

	constructor(room: number) {
		this.#room = room;
	}

	/** The value under the key, made where there is none. */
	get(key: string, make: () => Value): Value {
		const value = this.#entries.get(key) ?? make();
		this.#entries.delete(key);
		this.#entries.set(key, value);
		if (this.#entries.size > this.#room) this.#entries.delete(this.#entries.keys().next().value!);
		return value;
	}
}
