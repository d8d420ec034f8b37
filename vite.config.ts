import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What only pages with a map of tiles need. */
const MAP =
	/components\/(TileMap|MapTile|MapViews|BoundaryMap|PlaceChoice|SortedBars|BarRow)|raion-labels|abbreviation|advance-widths|text-width|place-look|hexagon|roving/;

/** What pages share is two files: thirty requests of 140 bytes cost a bad line more. */
const fewSharedChunks: Plugin = {
	name: 'few-shared-chunks',
	config: (_, { isSsrBuild }) =>
		isSsrBuild
			? undefined
			: {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{ name: 'shared', minShareCount: 6, priority: 2 },
										{ name: 'map', test: MAP, priority: 1 },
										{ name: 'figures', minShareCount: 3 }
									]
								}
							}
						}
					}
				}
};

export default defineConfig({
	plugins: [
		!process.env.VITEST &&
			paraglideVitePlugin({
				project: './src/lib/messages/project.inlang',
				outdir: './src/lib/paraglide',
				strategy: ['url', 'baseLocale']
			}),
		sveltekit(),
		fewSharedChunks
	],
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		testTimeout: 30_000,
		hookTimeout: 120_000,
		env: { TZ: 'UTC' },
		css: { include: [/\.css\?raw$/] }
	}
});
