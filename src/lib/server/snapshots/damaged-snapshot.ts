/** A snapshot on disk that is not what its manifest says, or has no readable manifest. */
export class DamagedSnapshot extends Error {
	override readonly name = 'DamagedSnapshot';
	readonly sequence: number;

	constructor(sequence: number, what: string, cause?: unknown) {
		super(`damaged snapshot ${sequence}: ${what}`, { cause });
		this.sequence = sequence;
	}
}
