import { readerOf } from '$lib/server/reader.ts';
import { methodsOf } from './methods.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	return {
		methods: await methodsOf(reader),
		list: reader.to('/indicators'),
		csv: reader.csv('published-index')
	};
};
