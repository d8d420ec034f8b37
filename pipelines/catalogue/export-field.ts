import * as v from 'valibot';
import { isPeriod } from '#lib/domain/period.ts';
import { bilingual, id, spellings, text } from './words.ts';

export const FIELD_TYPES = [
	'integer',
	'number',
	'boolean',
	'date',
	'period',
	'string',
	'category',
	'place',
	'url'
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

const grain = v.picklist(['month', 'quarter', 'year']);

const isPattern = (pattern: string) => {
	try {
		return Boolean(wholly(pattern));
	} catch {
		return false;
	}
};

/** The expression for texts that are of the pattern from end to end. */
export const wholly = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u');

/** As in Frictionless Table Schema: what a value must be for its row to load. */
const constraints = v.strictObject({
	required: v.optional(v.boolean(), false),
	pattern: v.optional(v.pipe(text, v.check(isPattern, 'regular expression expected'))),
	minimum: v.optional(v.number()),
	maximum: v.optional(v.number()),
	enum: v.optional(v.array(text))
});

/**
 * A column of a kind of export. A field with a pattern has an `example` of it. `headings` are the ways seen of heading it. A category takes its
 * values from `words`, or from the list of the catalogue that `wordsOf` names. A value that no
 * column holds may stand `elsewhere`. A period whose `pivot` names a field may also be spread
 * over columns headed by periods, whose cells are that field. `partOf` names the whole that a
 * part can't exceed. `history` sets when a value is a jump against those that the hromada sent
 * before: how many there must be, how many times more or less it is, and the least worth a look.
 * `retired` headings belong to templates that held until the period named; they are still known.
 */
export const exportFieldSchema = v.strictObject({
	name: id,
	title: bilingual,
	type: v.picklist(FIELD_TYPES),
	example: v.optional(text),
	unit: v.nullable(text),
	constraints,
	headings: v.pipe(v.array(text), v.minLength(1)),
	retired: v.optional(
		v.array(
			v.strictObject({
				heading: text,
				until: v.pipe(v.string(), v.check(isPeriod, 'period expected'))
			})
		)
	),
	words: v.optional(spellings),
	wordsOf: v.optional(v.picklist(['services', 'indicators', 'forumThemes'])),
	grain: v.optional(grain),
	grains: v.optional(v.array(grain)),
	pivot: v.optional(id),
	partOf: v.optional(id),
	refersTo: v.optional(text),
	history: v.optional(
		v.strictObject({
			earlier: v.optional(v.number()),
			times: v.optional(v.number()),
			least: v.optional(v.number())
		})
	),
	elsewhere: v.optional(v.array(v.picklist(['preamble', 'file-name', 'column:address'])), [])
});
export type ExportField = v.InferOutput<typeof exportFieldSchema>;
