import { randomUUID } from 'node:crypto';
import { building, version } from '$app/environment';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { withEnd } from '$lib/server/conduct/ended-body.ts';
import { entityTag, isUnchanged } from '$lib/server/conduct/entity-tag.ts';
import { kyivDay } from '$lib/server/conduct/kyiv-day.ts';
import { log } from '$lib/server/conduct/log.ts';
import { isOwnRequest } from '$lib/server/conduct/origin.ts';
import { shelf, startServing } from '$lib/server/snapshots/serving.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { paraglideMiddleware } from '$lib/paraglide/server.js';
import { sequenceOf } from '$lib/url/selection.ts';

const HEALTH = '/health';

export const init: ServerInit = async () => {
	if (!building) await startServing();
};

/** A line for each request; of the address only the path, since a query may say who asks. */
const logged: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const id = randomUUID();
	event.locals.requestId = id;
	const response = await resolve(event);
	response.headers.set('x-request-id', id);
	return withEnd(response, (bytes) => {
		const ms = Math.round(performance.now() - started);
		const { method } = event.request;
		log.info(
			{ id, method, path: event.url.pathname, status: response.status, ms, bytes },
			'request'
		);
	});
};

const fromOwnPages: Handle = ({ event, resolve }) => {
	if (isOwnRequest(event.request, event.url.origin)) return resolve(event);
	return new Response('Forbidden', { status: 403 });
};

const localised: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%snapshot%', event.locals.snapshot?.manifest.id ?? '')
		});
	});

/** Pins one snapshot for the whole request, until the last byte of its answer is sent. */
const pinned: Handle = async ({ event, resolve }) => {
	if (event.route.id === HEALTH || !event.route.id) return resolve(event);
	const asked = sequenceOf(event.url.searchParams.get('snapshot'));
	const lease = await shelf.lease(asked);
	if (!lease) error(asked === null ? 503 : 404, asked === null ? 'No snapshot' : 'Not Found');
	event.locals.snapshot = lease.snapshot;
	try {
		const response = await resolve(event);
		response.headers.set('x-snapshot', lease.snapshot.manifest.id);
		return withEnd(response, lease.release);
	} catch (failure) {
		lease.release();
		throw failure;
	}
};

/**
 * Answers 304 where nothing that a page depends on has changed. A 304 has no policy of its own:
 * the browser keeps the stored one, whose nonce is that of the stored body.
 */
const revalidated: Handle = async ({ event, resolve }) => {
	const isRead = event.request.method === 'GET' || event.request.method === 'HEAD';
	const { snapshot } = event.locals;
	if (!isRead || !snapshot) return resolve(event);
	const etag = entityTag({
		snapshot: snapshot.manifest.id,
		sequence: snapshot.manifest.sequence,
		newest: shelf.current?.manifest.sequence ?? snapshot.manifest.sequence,
		codeVersion: version,
		locale: getLocale(),
		day: kyivDay(new Date())
	});
	const headers = { etag, 'cache-control': 'private, no-cache' };
	if (isUnchanged(event.request.headers.get('if-none-match'), etag)) {
		return new Response(null, { status: 304, headers });
	}
	const response = await resolve(event);
	if (response.status !== 200) return response;
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	return response;
};

export const handle = sequence(logged, fromOwnPages, localised, pinned, revalidated);

/** The log keeps what happened; a visitor is told only by which id to ask. */
export const handleError: HandleServerError = ({ error: err, event, status, message }) => {
	const id = event.locals.requestId;
	if (status === 404) log.info({ id, path: event.url.pathname }, 'not found');
	else log.error({ id, err, status, path: event.url.pathname, route: event.route.id }, 'failed');
	return { message, id };
};
