/** Where lines go; a terminal is written over, a pipe is not. */
export interface Output {
	isTerminal: boolean;
	columns: number;
	write: (text: string) => void;
}

const outputTo = (stream: NodeJS.WriteStream): Output => ({
	isTerminal: stream.isTTY === true,
	columns: stream.columns ?? 80,
	write: (text) => void stream.write(text)
});

/** Results go to standard output, everything on the way to standard error. */
export const results = outputTo(process.stdout);
export const notices = outputTo(process.stderr);
