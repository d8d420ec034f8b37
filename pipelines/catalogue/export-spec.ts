import * as v from 'valibot';
import { isPeriod } from '#lib/domain/period.ts';
import { DATASETS } from '#lib/domain/submission.ts';
import { exportFieldSchema } from './export-field.ts';
import { bilingual, id, text } from './words.ts';

const days = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How often a return is due, from which period, on which day of the month after it. */
const expected = v.strictObject({
	every: v.picklist(['month', 'quarter']),
	from: v.pipe(v.string(), v.check(isPeriod, 'period expected')),
	dueDay: v.pipe(days, v.minValue(1), v.maxValue(28)),
	graceDays: days
});

/**
 * A kind of export. `mentions` are words of titles and file names that speak for it. What a later
 * file has in the same `replaces` takes the place of what an earlier one had.
 */
export const exportSpecSchema = v.strictObject({
	name: v.picklist(DATASETS),
	title: bilingual,
	mentions: v.array(text),
	of: v.picklist(['hromada', 'oblast']),
	expected: v.nullable(expected),
	replaces: v.pipe(v.array(id), v.minLength(1)),
	primaryKey: v.pipe(v.array(id), v.minLength(1)),
	fields: v.pipe(v.array(exportFieldSchema), v.minLength(1))
});
export type ExportSpec = v.InferOutput<typeof exportSpecSchema>;
