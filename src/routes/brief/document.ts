import { render } from 'svelte/server';
import type { Locale } from '$lib/domain/place.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Brief } from '$lib/server/figures/brief/brief.ts';
import base from '$lib/styles/base.css?raw';
import paper from '$lib/styles/print.css?raw';
import tokens from '$lib/styles/tokens.css?raw';
import { FACES } from './fonts.ts';
import Sheet from './Sheet.svelte';
import sheet from './sheet.css?raw';

const face = (family: string, weight: string, source: string) =>
	`@font-face{font-family:'${family}';font-weight:${weight};src:url('${source}') format('woff2')}`;
const FONTS = face('Inter', '400 650', FACES.text) + face('Inter Display', '600', FACES.display);
const STYLE = [FONTS, tokens, base, paper, sheet].join('\n');

/** Nothing but what the document holds itself, and no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

const escaped = (words: string) =>
	words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The sheet as one document for a printer: fonts and styles inside, its links whole. */
export function documentOf(brief: Brief, locale: Locale): string {
	const { place, period, source } = brief;
	const { body } = render(Sheet, { props: { brief } });
	return `<!doctype html>
<html lang="${locale}" data-theme="light"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<base href="${escaped(source.address)}">
<title>${escaped(m.brief_page_title({ place, period }))}</title>
<style>${STYLE}</style></head>
<body><main id="content">${body}</main></body></html>`;
}
