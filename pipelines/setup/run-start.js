import { ensureBuilt } from './build.js';
import { endWith } from './end.js';
import { ensureInstalled } from './install.js';
import { requirePort } from './port.js';
import { serve } from './serve.js';
import { ensureSnapshot } from './snapshot.js';

/** `npm start`: from a fresh clone to served pages; only what is missing or stale is made. */
export function runStart() {
	return endWith(async () => {
		await requirePort(process.env.PORT ?? '3000', process.env.HOST ?? '0.0.0.0');
		await ensureInstalled();
		await ensureSnapshot();
		await ensureBuilt();
		return serve([process.execPath, 'src/serve.js']);
	});
}
