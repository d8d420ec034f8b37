import { readerOf } from '$lib/server/reader.ts';
import { stepsOf } from './checks.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const steps = await stepsOf(reader);
	return {
		steps,
		count: steps.flatMap(({ checks }) => checks).length,
		csv: reader.csv('issue-kinds')
	};
};
