import process from 'node:process';
import { version } from '$app/environment';
import { json } from '@sveltejs/kit';
import { shelf } from '$lib/server/snapshots/serving.ts';
import type { RequestHandler } from './$types';

/** Whether pages can be answered, and from which snapshot. */
export const GET: RequestHandler = () => {
	const manifest = shelf.current?.manifest;
	const body = {
		status: manifest ? 'ok' : 'no snapshot',
		snapshot: manifest?.id ?? null,
		sequence: manifest?.sequence ?? null,
		asOf: manifest?.asOf ?? null,
		demo: manifest?.demo ?? null,
		codeVersion: version,
		uptime: Math.round(process.uptime())
	};
	const status = manifest ? 200 : 503;
	return json(body, { status, headers: { 'cache-control': 'no-store' } });
};
