import { ReadingProcess } from '#pipelines/isolate/reading-process.ts';
import { endWith } from './end-with.ts';
import { EXIT } from './exit-codes.ts';
import { readIngestOptions } from './ingest-options.ts';
import { results } from './output.ts';
import { WORDS } from './words.ts';

type Command = (words: string[]) => Promise<number>;

/** Each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	inspect: async () => (await import('./inspect.ts')).inspect,
	answer: async () => (await import('./answer.ts')).answer,
	resolve: async () => (await import('./resolve.ts')).resolve,
	report: async () => (await import('./report.ts')).report,
	accept: async () => (await import('./accept.ts')).accept,
	warnings: async () => (await import('./accept.ts')).warnings
};

async function ingest(words: string[]): Promise<number> {
	const options = readIngestOptions(words);
	if (options.help) {
		results.write(WORDS[options.lang].help);
		return EXIT.done;
	}
	const reader = new ReadingProcess();
	// What the process that reads has to know is loaded first, the rest while it reads.
	let end = () => reader.end();
	try {
		const { receive } = await import('./reception.ts');
		const reception = receive(options, reader);
		end = reception.workshop.end;
		// While a large file is fetched and read, both processors have enough to do.
		await reception.incoming[0]?.copying?.sha256;
		const { takeIn } = await import('./take-in.ts');
		return await takeIn(options, reception);
	} finally {
		end();
	}
}

await endWith(async () => {
	const [first = '', ...rest] = process.argv.slice(2);
	const command = Object.hasOwn(COMMANDS, first) ? await COMMANDS[first]!() : null;
	return command ? command(rest) : ingest(process.argv.slice(2));
});
