const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it is safe by its method, or the browser says that it
 * came from one of our own pages.
 */
export function isOwnRequest(request: Request, origin: string): boolean {
	return SAFE.has(request.method) || request.headers.get('origin') === origin;
}
