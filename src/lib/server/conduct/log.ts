import process from 'node:process';
import { pino } from 'pino';

/** Lines of JSON on standard output, for machines; `LOG_LEVEL` says from which level on. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: undefined,
	timestamp: pino.stdTimeFunctions.isoTime,
	formatters: { level: (level) => ({ level }) }
});
