import { writeFileSync } from 'node:fs';

/** Leaves behind when each step of an ingest was reached, ms after the process began. */
process.on('exit', () => {
	const marks = performance
		.getEntriesByType('mark')
		.map(({ name, startTime }) => [name, startTime]);
	if (process.env.POSTUP_MARKS) {
		writeFileSync(process.env.POSTUP_MARKS, JSON.stringify(Object.fromEntries(marks)));
	}
});
