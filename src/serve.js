import { createServer } from 'node:http';
import process from 'node:process';
import compression from 'compression';
import { setSecurityHeaders } from './serve-headers.js';

/** How long answers under way may take after a signal to stop. */
const DRAIN_MS = 10_000;

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '0.0.0.0';

/** Without ORIGIN behind no proxy the protocol is what was spoken here; a sender cannot say it. */
const PROTOCOL_HEADER = 'x-protocol-spoken';
if (!process.env.ORIGIN && !process.env.PROTOCOL_HEADER) {
	process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
}

/** @type {{ handler: import('node:http').RequestListener }} */
const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);
const compress = compression({ threshold: 1024 });

const server = createServer(
	{
		maxHeaderSize: 16_384,
		requestTimeout: 30_000,
		headersTimeout: 10_000,
		keepAliveTimeout: 65_000
	},
	(request, response) => {
		request.headers[PROTOCOL_HEADER] = 'http';
		// an address that begins with two slashes would be read as that of another host
		request.url = request.url?.replace(/^\/+/, '/');
		setSecurityHeaders(response);
		// compression asks for Express's types and uses only those of node:http
		compress(/** @type {never} */ (request), /** @type {never} */ (response), () =>
			handler(request, response)
		);
	}
);

/** The event that adapter-node documents for closing what the pages hold open. */
function shutDown() {
	/** @type {NodeJS.EventEmitter} */ (process).emit('sveltekit:shutdown', 'SIGTERM');
	setTimeout(() => process.exit(0), 1000).unref();
}

/** Takes no more connections, ends those that are idle, waits for the answers under way. */
function stop() {
	if (!server.listening) return;
	server.close(shutDown);
	server.closeIdleConnections();
	setInterval(() => server.closeIdleConnections(), 100).unref();
	setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
}

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	const taken = error.code === 'EADDRINUSE';
	const sentence = taken
		? `Port ${port} is taken by another program. Stop it, or choose another by PORT.`
		: `The server cannot start: ${error.message}`;
	process.stderr.write(`${sentence}\n`);
	process.exit(taken ? 13 : 1);
});
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('SIGHUP', stop);

server.listen({ port, host }, () => {
	const address = server.address();
	const bound = typeof address === 'object' && address ? address.port : port;
	const open = process.env.ORIGIN ?? `http://localhost:${bound}`;
	process.stdout.write(`Postup is ready: ${open}\n`);
});
