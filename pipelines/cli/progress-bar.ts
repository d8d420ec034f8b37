import type { Output } from './output.ts';

const WIDTH = 24;
const STEP_MS = 80;

export interface Progress {
	/** One more is begun; `name` is shown beside the bar. */
	advance: (name: string) => void;
	end: () => void;
}

function drawn(done: number, total: number, name: string, columns: number): string {
	const filled = Math.round((WIDTH * done) / Math.max(1, total));
	const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
	return `${bar} ${done}/${total} ${name}`.slice(0, columns - 1);
}

/** A bar that is drawn over itself on a terminal; in a pipe, one line a tenth of the way. */
export function progressBar(output: Output, total: number): Progress {
	let done = 0;
	let drawnAt = 0;
	const tenth = Math.max(1, Math.ceil(total / 10));
	return {
		advance(name) {
			done++;
			if (!output.isTerminal) {
				if (done % tenth === 0 || done === total) output.write(`${done}/${total} ${name}\n`);
			} else if (Date.now() - drawnAt > STEP_MS || done === total) {
				drawnAt = Date.now();
				output.write(`\r\x1b[K${drawn(done, total, name, output.columns)}`);
			}
		},
		end() {
			if (output.isTerminal && done) output.write('\r\x1b[K');
		}
	};
}
