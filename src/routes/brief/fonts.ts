import display from '$lib/styles/fonts/inter-display.woff2?inline';
import text from '$lib/styles/fonts/inter-text.woff2?inline';

/** The two faces of the pages as addresses that hold them whole. */
export const FACES = { text, display } as const;

/** The same as bytes, for a drawing. */
export const FONT_BYTES = Object.values(FACES).map(
	(address) => new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
);
