import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command that an operator runs; what it wrote, whatever its exit code. */
export function ingest(warehouse: string, paths: string[], ...options: string[]): Promise<string> {
	const command = ['pipelines/setup/run-program.js', 'cli/ingest', ...options, ...paths];
	const env = { ...process.env, POSTUP_WAREHOUSE: warehouse };
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			command,
			{ cwd: ROOT, env, maxBuffer: 1 << 28 },
			(_error, stdout, stderr) => resolve(stdout + stderr)
		);
	});
}
