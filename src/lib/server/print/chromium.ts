import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const DEADLINE_MS = 30_000;
/** What the heap of each process of the browser may grow to, where no stricter limit is set. */
const HEAP_KIB = 1_048_576;
const LIMITED = `ulimit -d ${HEAP_KIB} 2>/dev/null; exec "$@"`;

/** No host but the file itself: every name fails to resolve, every proxy is refused. */
const FLAGS = [
	...['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
	...['--disable-background-networking', '--disable-component-update', '--disable-extensions'],
	...['--host-resolver-rules=MAP * ~NOTFOUND', '--no-pdf-header-footer']
];
/** As root Chromium cannot build its sandbox. */
const isRoot = process.getuid?.() === 0;

function start(program: string, args: readonly string[], home: string): ChildProcess {
	const isWindows = process.platform === 'win32';
	const [command, ...rest] = isWindows
		? [program, ...args]
		: ['/bin/sh', '-c', LIMITED, 'sh', program, ...args];
	return spawn(command!, rest, {
		stdio: 'ignore',
		detached: !isWindows,
		env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, TZ: 'UTC' }
	});
}

/** Ends the browser and whatever it started. */
function end(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
	} catch {
		// all have ended
	}
}

function untilEnd(child: ChildProcess, deadline: number): Promise<void> {
	const stop = () => end(child);
	process.once('exit', stop);
	const timer = setTimeout(stop, deadline);
	const ended = new Promise<void>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) =>
			code === 0 ? resolve() : reject(new Error(`Chromium ended with ${code ?? signal}`))
		);
	});
	return ended.finally(() => {
		clearTimeout(timer);
		process.off('exit', stop);
		stop();
	});
}

/**
 * Prints a document from a file of its own, in a folder of its own that is gone afterwards. Nothing
 * that a reader sent is on the command line.
 * @throws Error where the browser cannot be started, fails or takes too long
 */
export async function printToPdf(
	program: string,
	html: string,
	deadline = DEADLINE_MS
): Promise<Uint8Array<ArrayBuffer>> {
	const folder = await mkdtemp(join(tmpdir(), 'postup-print-'));
	try {
		const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
		await writeFile(page, html);
		const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`];
		const flags = isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS;
		const args = [...flags, ...own, pathToFileURL(page).href];
		await untilEnd(start(program, args, folder), deadline);
		return new Uint8Array(await readFile(pdf));
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
