import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What two pages share is one file: thirty requests of 140 bytes cost a bad line more. */
const oneSharedChunk: Plugin = {
	name: 'one-shared-chunk',
	config: (_, { isSsrBuild }) =>
		isSsrBuild
			? undefined
			: {
					build: {
						rolldownOptions: {
							output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] } }
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
		oneSharedChunk
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
