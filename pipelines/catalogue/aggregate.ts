import * as v from 'valibot';
import { text } from './words.ts';

const fields = v.pipe(v.array(text), v.minLength(1));

const measures = {
	/** Sum of a field, or of the product of several. */
	sum: v.optional(v.union([text, fields])),
	/** Number of rows. */
	count: v.optional(v.literal(true)),
	/** 1 where a row is there, 0 where none is. */
	any: v.optional(v.literal(true)),
	/** Greatest value of a field. */
	max: v.optional(text),
	/** How many of the fields are true. */
	sumTrue: v.optional(fields),
	/** How many of the fields are known, true or false. */
	countKnown: v.optional(fields)
};

const isMeasure = (name: string) => Object.hasOwn(measures, name);

/** How a part of an indicator comes from the rows of a hromada in a period: just one measure. */
export const aggregateSchema = v.pipe(
	v.strictObject({
		...measures,
		/** Only rows whose field is one of these. */
		where: v.optional(v.record(text, fields)),
		/** Only rows where all of these are there. */
		notNull: v.optional(v.union([text, fields])),
		/** Only rows where `part` is at least `share` of `whole`. */
		atLeast: v.optional(v.strictObject({ part: text, whole: text, share: v.number() })),
		/** Where no row matches the figure does not apply, instead of being 0. */
		ofNothing: v.optional(v.literal('not_applicable'))
	}),
	v.check((one) => Object.keys(one).filter(isMeasure).length === 1, 'one measure expected')
);
export type Aggregate = v.InferOutput<typeof aggregateSchema>;

/** Names of all fields that an aggregate reads. */
export function fieldsOf({ sum, max, sumTrue, countKnown, ...only }: Aggregate): string[] {
	return [
		...[sum ?? [], max ?? [], sumTrue ?? [], countKnown ?? [], only.notNull ?? []].flat(),
		...Object.keys(only.where ?? {}),
		...(only.atLeast ? [only.atLeast.part, only.atLeast.whole] : [])
	];
}
