import { briefOf } from '$lib/server/figures/brief/brief.ts';
import { readerOf } from '$lib/server/reader.ts';
import { messageOf } from '../brief/message-text.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const reader = await readerOf(event);
	const brief = await briefOf(reader, event.locals.snapshot.manifest, event.url.origin);
	return new Response(`${messageOf(brief, reader.locale)}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
