import { briefOf } from '$lib/server/figures/brief/brief.ts';
import { readerOf } from '$lib/server/reader.ts';
import { canPrint } from '$lib/server/print/print.ts';
import { messageOf } from './message-text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const brief = await briefOf(reader, event.locals.snapshot.manifest, event.url.origin);
	return {
		brief,
		message: messageOf(brief, reader.locale),
		to: {
			pdf: canPrint() ? reader.to('/brief.pdf') : null,
			png: reader.to('/brief.png'),
			txt: reader.to('/brief.txt')
		}
	};
};
