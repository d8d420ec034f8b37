import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const START_MS = 60_000;

export interface RunningServer {
	origin: string;
	/** Everything it has written to its log so far. */
	log: () => string;
	/** Stops it as a supervisor does; its exit code. */
	stop: () => Promise<number | null>;
}

/** Text that the child wrote when the pattern appeared in it. */
function written(child: ChildProcess, log: () => string, pattern: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		const fail = (why: string) => reject(new Error(`${why}\n${log()}`));
		const timer = setTimeout(() => fail(`server not ready after ${START_MS} ms`), START_MS);
		const look = () => {
			const found = pattern.exec(log())?.[1];
			if (found === undefined) return;
			clearTimeout(timer);
			resolve(found);
		};
		child.stdout?.on('data', look);
		child.once('exit', (code) => fail(`server ended with ${code}`));
	});
}

/**
 * The production build on a warehouse, on a free port of this machine alone; `options` are those
 * of Node.
 */
export async function startServer(
	warehouse: string,
	options: readonly string[] = []
): Promise<RunningServer> {
	const child = spawn(process.execPath, [...options, 'src/serve.js'], {
		cwd: ROOT,
		env: { ...process.env, POSTUP_WAREHOUSE: warehouse, PORT: '0', HOST: '127.0.0.1' }
	});
	let output = '';
	const keep = (chunk: Buffer) => {
		output += chunk.toString('utf8');
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const port = await written(child, () => output, /ready: http:\/\/localhost:(\d+)/);
	return {
		origin: `http://127.0.0.1:${port}`,
		log: () => output,
		stop: async () => {
			if (child.exitCode !== null) return child.exitCode;
			child.kill('SIGTERM');
			const [code] = (await once(child, 'exit')) as [number | null];
			return code;
		}
	};
}
