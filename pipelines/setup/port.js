import { createServer } from 'node:net';
import { EXIT, Failure } from './failure.js';

/**
 * Asks for the port before minutes of work, not after.
 * @param {string} port
 * @param {string} host
 * @throws {Failure} where the port cannot be had
 */
export async function requirePort(port, host) {
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
		throw new Failure(`PORT must be a number from 0 to 65535: ${port}`);
	}
	const code = await new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
		probe.listen({ port: Number(port), host }, () => probe.close(() => resolve(undefined)));
	});
	if (code === 'EADDRINUSE') {
		throw new Failure(
			`Port ${port} is taken by another program. Stop it, or choose another: PORT=${Number(port) + 1} npm start`,
			EXIT.portInUse
		);
	}
	if (code !== undefined) throw new Failure(`Port ${port} on ${host} cannot be opened: ${code}`);
}
