import * as v from 'valibot';
import { isPeriod } from '#lib/domain/period.ts';
import { bilingual, id, text } from './words.ts';

const period = v.pipe(v.string(), v.check(isPeriod, 'period expected'));

/** What an indicator is to reach; `scope` is the code of the oblast, a raion or a hromada. */
export const targetSchema = v.strictObject({
	indicator: id,
	scope: text,
	period,
	value: v.number(),
	baseline_period: v.nullable(period),
	baseline: v.nullable(v.number()),
	source: bilingual,
	demo: v.boolean()
});
export type Target = v.InferOutput<typeof targetSchema>;
