import { grainOf, type Grain, type Period } from '../../domain/period.ts';
import { DATASETS, type Dataset } from '../../domain/submission.ts';
import type { Selection } from '../../url/selection.ts';

/** What an export's address says: the selection, and further parameters by name. */
export interface Asked {
	selection: Selection;
	query: URLSearchParams;
}

/** An address that asks for what does not exist. */
export class InvalidParameter extends Error {
	override readonly name = 'InvalidParameter';

	constructor(name: string, value: string | null) {
		super(`invalid parameter ${name}: ${value}`);
	}
}

const ID = /^[\w-]{1,64}$/;

/** The parameter as an id or a code; null where it is left out. */
export function optionalId({ query }: Asked, name: string): string | null {
	const value = query.get(name);
	if (value !== null && !ID.test(value)) throw new InvalidParameter(name, value);
	return value;
}

/** @throws InvalidParameter where it is left out or no id */
export function requiredId(asked: Asked, name: string): string {
	const value = optionalId(asked, name);
	if (value === null) throw new InvalidParameter(name, value);
	return value;
}

/** Ids with commas between them, or repeated. */
export function requiredIds({ query }: Asked, name: string): string[] {
	const ids = query.getAll(name).flatMap((value) => value.split(','));
	const wrong = ids.find((id) => !ID.test(id));
	if (!ids.length || wrong !== undefined) throw new InvalidParameter(name, wrong ?? null);
	return ids;
}

export function requiredPeriod({ query }: Asked, name: string, grain: Grain): Period {
	const value = query.get(name);
	if (value === null || grainOf(value) !== grain) throw new InvalidParameter(name, value);
	return value;
}

export function grainAsked({ query }: Asked): Grain {
	const value = query.get('grain') ?? 'quarter';
	if (value === 'month' || value === 'quarter' || value === 'year') return value;
	throw new InvalidParameter('grain', value);
}

export function datasetAsked({ query }: Asked): Dataset | null {
	const value = query.get('dataset');
	const dataset = DATASETS.find((known) => known === value);
	if (value !== null && !dataset) throw new InvalidParameter('dataset', value);
	return dataset ?? null;
}
