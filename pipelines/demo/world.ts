import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import type { Reference } from '#pipelines/reference/reference.ts';
import type { Unit } from './network.ts';
import type { Source } from './source.ts';
import type { Traits } from './traits.ts';

/** Everything that the files of the demonstration are made from. */
export interface World {
	seed: number;
	reference: Reference;
	catalogue: Catalogue;
	source: Source;
	/** In the order of codes. */
	traits: Traits[];
	network: Unit[];
}
