import type { RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { log } from '$lib/server/conduct/log.ts';
import { briefOf } from '$lib/server/figures/brief/brief.ts';
import { TooManyWaiting } from '$lib/server/print/in-turn.ts';
import { canPrint, print } from '$lib/server/print/print.ts';
import { readerOf, type Reader } from '$lib/server/reader.ts';
import { documentOf } from '../brief/document.ts';
import { fileNameOf } from '../brief/file-name.ts';
import type { RequestHandler } from './$types';

type Words = (inputs: { address: string }) => string;

function instead(status: number, words: Words, reader: Reader, { url }: RequestEvent): Response {
	const address = url.origin + reader.to('/brief');
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' };
	return new Response(`${words({ address })}\n`, { status, headers });
}

export const GET: RequestHandler = async (event) => {
	const reader = await readerOf(event);
	if (!canPrint()) return instead(501, m.brief_pdf_none, reader, event);
	const { manifest } = event.locals.snapshot;
	const brief = await briefOf(reader, manifest, event.url.origin);
	try {
		const pdf = await print(documentOf(brief, reader.locale));
		const disposition = `inline; filename="${fileNameOf(reader, manifest)}.pdf"`;
		return new Response(pdf, {
			headers: { 'content-type': 'application/pdf', 'content-disposition': disposition }
		});
	} catch (failure) {
		const isBusy = failure instanceof TooManyWaiting;
		log.warn({ id: event.locals.requestId, err: failure }, 'not printed');
		return instead(503, isBusy ? m.brief_pdf_busy : m.brief_pdf_failed, reader, event);
	}
};
