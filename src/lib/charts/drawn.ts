/**
 * A chart drawn on the server, wide and narrow. On the first rendering the pictures are in the
 * HTML and so are left out of the data sent beside it; a later data request carries them.
 */
export interface Drawing {
	key: string;
	pictures?: Pictures;
}

/** SVG text for wide screens and paper, and for phones. */
export interface Pictures {
	wide: string;
	narrow: string;
}

/** Keeps what the server rendered where the data holds no picture: it is never written. */
export const PLACEHOLDER = '<!---->';

/**
 * A drawing whose pictures a server-side rendering can read. They are hidden from serialisation
 * unless `isDataRequest`, since then there is no HTML that already holds them.
 */
export function drawingOf(key: string, pictures: Pictures, isDataRequest: boolean): Drawing {
	return Object.defineProperty({ key }, 'pictures', {
		value: pictures,
		enumerable: isDataRequest
	});
}

/** A map drawn on the server: like a drawing, left out of the data where the HTML holds it. */
export interface DrawnMap {
	key: string;
	svg?: string;
}

/** A map, drawn when asked for, whose SVG text is hidden from serialisation unless `isDataRequest`. */
export function drawnMapOf(key: string, svg: () => string, isDataRequest: boolean): DrawnMap {
	return Object.defineProperty({ key }, 'svg', { get: svg, enumerable: isDataRequest });
}
