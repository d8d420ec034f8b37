import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const RECORDER = new URL('./record-queries.js', import.meta.url).href;
const SERVER = fileURLToPath(new URL('../../src/serve.js', import.meta.url));

export interface Cost {
	queries: number;
	ms: number;
}

export interface MeasuredServer {
	origin: string;
	/** Starts a new record of queries. */
	forget: () => Promise<unknown>;
	/** What the queries since then cost when run bare. */
	replay: () => Promise<Cost>;
	stop: () => Promise<unknown>;
}

/** The production server with a recorder of its queries inside. */
export async function startMeasuredServer(warehouse: string): Promise<MeasuredServer> {
	const child = fork(SERVER, {
		execArgv: ['--import', RECORDER],
		env: { ...process.env, POSTUP_WAREHOUSE: warehouse, PORT: '0', HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	const port = await new Promise<string>((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
		child.stdout?.on('data', (chunk: Buffer) => {
			const found = /ready: http:\/\/localhost:(\d+)/.exec(chunk.toString('utf8'))?.[1];
			if (found) resolve(found);
		});
	});
	const tell = async (message: string) => {
		child.send(message);
		return ((await once(child, 'message')) as [Cost])[0];
	};
	return {
		origin: `http://127.0.0.1:${port}`,
		forget: () => tell('forget'),
		replay: () => tell('replay'),
		stop: async () => {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}
