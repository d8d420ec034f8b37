import * as v from 'valibot';
import { ROLLUPS } from '#lib/domain/indicator.ts';
import { DATASETS } from '#lib/domain/submission.ts';
import { aggregateSchema } from './aggregate.ts';
import { bilingual, id, text } from './words.ts';

const UNITS = [
	'percent',
	'count',
	'persons',
	'minutes',
	'hours',
	'per_1000',
	'per_10000',
	'ratio',
	'yes_no',
	'score_100',
	'score_1',
	'points'
] as const;

/**
 * `none`: the numerator is the value. `reported`: both parts come from the rows. `population`:
 * divided by the residents of the base that the reader chose. `residents`: the numerator is 0 or
 * 1 and a hromada weighs as much as it has residents of that base.
 */
export const DENOMINATORS = ['none', 'reported', 'population', 'residents'] as const;

const limits = v.pipe(
	v.strictTuple([v.number(), v.number()]),
	v.check(([low, high]) => low <= high, 'low and high expected')
);

/**
 * An indicator as the catalogue has it. `minimum` and `maximum` are what a value can be at all,
 * `plausible` what it usually is in a hromada. Without `from` its values come as reported in
 * indicator returns; with it they are computed from the rows of `dataset`.
 */
export const indicatorSpecSchema = v.strictObject({
	id,
	theme: id,
	name: bilingual,
	short_name: bilingual,
	definition: bilingual,
	formula: bilingual,
	source: bilingual,
	limits: bilingual,
	unit: v.picklist(UNITS),
	direction: v.picklist(['higher', 'lower', 'neutral']),
	frequency: v.picklist(['month', 'quarter', 'year']),
	rollup: v.picklist(ROLLUPS),
	denominator: v.picklist(DENOMINATORS),
	scale: v.number(),
	decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
	minimum: v.number(),
	maximum: v.number(),
	plausible: v.optional(limits),
	dataset: v.picklist(DATASETS),
	from: v.optional(
		v.strictObject({ numerator: aggregateSchema, denominator: v.optional(aggregateSchema) })
	),
	spellings: v.optional(v.array(text), [])
});
export type IndicatorSpec = v.InferOutput<typeof indicatorSpecSchema>;
