import { rasterise } from '$lib/server/draw/rasterise.ts';
import { briefOf } from '$lib/server/figures/brief/brief.ts';
import { readerOf } from '$lib/server/reader.ts';
import { fileNameOf } from '../brief/file-name.ts';
import { FONT_BYTES } from '../brief/fonts.ts';
import { pictureOf } from '../brief/picture/picture.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const reader = await readerOf(event);
	const { manifest } = event.locals.snapshot;
	const brief = await briefOf(reader, manifest, event.url.origin);
	const png = await rasterise(pictureOf(brief, reader.locale), FONT_BYTES);
	const disposition = `inline; filename="${fileNameOf(reader, manifest)}.png"`;
	return new Response(png, {
		headers: { 'content-type': 'image/png', 'content-disposition': disposition }
	});
};
