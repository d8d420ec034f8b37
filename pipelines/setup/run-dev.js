import { tool } from './command.js';
import { endWith } from './end.js';
import { ensureInstalled } from './install.js';
import { requirePort } from './port.js';
import { serve } from './serve.js';
import { ensureSnapshot } from './snapshot.js';

/** `npm run dev`: the same set-up, then Vite's server, which follows the source. */
export function runDev() {
	return endWith(async () => {
		const port = process.env.PORT ?? '5173';
		await requirePort(port, '127.0.0.1');
		await ensureInstalled();
		await ensureSnapshot();
		return serve(tool('vite/bin/vite.js', 'dev', '--port', port, '--strictPort'));
	});
}
