import { join } from 'node:path';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { growNetwork } from './network-growth.ts';
import { readRegister } from './network.ts';
import { readSource } from './source.ts';
import { traitsOf } from './traits.ts';
import type { World } from './world.ts';

/** Reads what the demonstration is made from out of the project's `data` folder. */
export function loadWorld(data: string, seed: number): World {
	const reference = loadReference(join(data, 'reference'));
	const traits = traitsOf(reference, seed);
	const register = readRegister(
		join(data, 'published/asc-register-mykolaiv.csv'),
		reference.hromadas
	);
	return {
		seed,
		reference,
		catalogue: loadCatalogue(join(data, 'catalogue')),
		source: readSource(join(data, 'demo/source')),
		traits,
		network: growNetwork(register, traits, seed)
	};
}
