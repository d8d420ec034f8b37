import { readerOf } from '$lib/server/reader.ts';
import { registerOf } from './register.ts';
import { twoVoices } from './two-voices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const register = await registerOf(reader, event.url.searchParams.get('state'));
	return {
		register,
		voices: await twoVoices(reader, register.counts.total),
		csv: reader.csv('recommendations'),
		all: reader.to('/recommendations')
	};
};
