import type { Bilingual } from '#lib/domain/place.ts';

/** A file of boundaries that is not taken; the sentence says why and what to do. */
export class RefusedBoundaries extends Error {
	readonly said: Bilingual;

	constructor(said: Bilingual) {
		super(said.en);
		this.said = said;
	}
}
