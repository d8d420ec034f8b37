import * as v from 'valibot';
import { text } from './words.ts';

const fields = v.pipe(v.array(text), v.minLength(1));
const restriction = {
	/** Only rows whose field is one of these. */
	where: v.optional(v.record(text, fields)),
	/** Only rows where all of these are there. */
	notNull: v.optional(v.union([text, fields])),
	/** Only rows where `part` is at least `share` of `whole`. */
	atLeast: v.optional(v.strictObject({ part: text, whole: text, share: v.number() }))
};

/**
 * How a part of an indicator comes from the rows of a hromada in a period: `sum` of a field, or
 * of the product of several; `count` of rows; `any`, 1 where a row is there and 0 where none is;
 * `max` of a field; `sumTrue`, how many of the fields are true; `countKnown`, how many are known.
 */
export const aggregateSchema = v.union([
	v.strictObject({ sum: v.union([text, fields]), ...restriction }),
	v.strictObject({ count: v.literal(true), ...restriction }),
	v.strictObject({ any: v.literal(true), ...restriction }),
	v.strictObject({ max: text, ...restriction }),
	v.strictObject({ sumTrue: fields, ...restriction }),
	v.strictObject({ countKnown: fields, ...restriction })
]);
export type Aggregate = v.InferOutput<typeof aggregateSchema>;

/** Names of all fields that an aggregate reads. */
export function fieldsOf(aggregate: Aggregate): string[] {
	const { where, notNull, atLeast, ...measure } = aggregate;
	return [
		...Object.values(measure).flatMap((names) => (names === true ? [] : names)),
		...Object.keys(where ?? {}),
		...[notNull ?? []].flat(),
		...(atLeast ? [atLeast.part, atLeast.whole] : [])
	];
}
