const LOOK_MS = 300;

/**
 * npm runs a script through a shell, and a shell that is ended tells its child nothing: where npm
 * started this process and the shell is gone, it ends too, as by the signal that npm was sent.
 */
export function endAsOrphan() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		process.kill(process.pid, 'SIGTERM');
	}, LOOK_MS);
	timer.unref();
}
