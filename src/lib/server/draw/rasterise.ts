import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { Kept } from './kept.ts';

const KEPT = 32;

let ready: Promise<void> | null = null;

async function load(): Promise<void> {
	const { resolve } = createRequire(import.meta.url);
	await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

/** An SVG as PNG, its text in the given fonts alone: the same bytes for the same drawing. */
export async function pngOf(
	svg: string,
	fontBuffers: Uint8Array[]
): Promise<Uint8Array<ArrayBuffer>> {
	await (ready ??= load());
	const drawing = new Resvg(svg, {
		font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Inter Variable' }
	});
	try {
		return new Uint8Array(drawing.render().asPng());
	} finally {
		drawing.free();
	}
}

const kept = new Kept<Promise<Uint8Array<ArrayBuffer>>>(KEPT);

/** The same, drawn once for many readers. */
export function rasterise(svg: string, fonts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
	return kept.get(svg, () => pngOf(svg, fonts));
}
