/** For every answer, pages and files alike; a page replaces the policy by its own. */
const HEADERS = {
	'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Strict-Transport-Security': 'max-age=31536000'
};

/**
 * Sets what a handler may replace. Strict-Transport-Security counts only where a proxy in front
 * speaks HTTPS: browsers pass over it on plain HTTP.
 * @param {import('node:http').ServerResponse} response
 */
export function setSecurityHeaders(response) {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	keepStoredPolicy(response);
}

/**
 * A 304 renews the headers that a browser stored with a page; its policy must stay, since its nonce
 * is that of the stored body.
 * @param {import('node:http').ServerResponse} response
 */
function keepStoredPolicy(response) {
	const writeHead = response.writeHead.bind(response);
	response.writeHead = (/** @type {number} */ status, /** @type {never[]} */ ...rest) => {
		if (status === 304) response.removeHeader('Content-Security-Policy');
		return writeHead(status, ...rest);
	};
}
