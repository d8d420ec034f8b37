import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime.js';

/** Both languages have the same routes: `/en/asc` is `/asc`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
