import { quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { Aggregate } from '#pipelines/catalogue/aggregate.ts';
import type { Gathering, Take } from './gathered-returns.ts';
import { absenceOf } from './part-columns.ts';

/** SQL for a value of the catalogue. */
export const literal = (value: string | boolean | number): string =>
	typeof value === 'string' ? quotedString(value) : String(value);

/** The column that says whether the submission of a row had anything in a field at all. */
export const hasColumn = (field: string) => `has ${field}`;

/** SQL over what was gathered of some returns, named `rows`. */
export interface Measure {
	/** The number, null where nothing that was read can say it. */
	value: string;
	/** The kind of absence that stands where `value` is null. */
	absence: string;
}

/** What the SQL of a measure needs to know of its data set. */
export interface Source {
	/** The column of a field. Throws for one that the data set does not have. */
	column: (field: string) => string;
	isInteger: (field: string) => boolean;
	gathering: Gathering;
}

const ROWS: Take = { how: 'count', of: '*' };

const all = (conditions: readonly string[]) => [...new Set(conditions)].join(' AND ') || 'true';
const listed = (fields: string | readonly string[] | undefined) => [fields ?? []].flat();

/** Exact, and so the same in any order of rows: sums of doubles are not. An integer has 53 bits. */
function exact(fields: readonly string[], { column, isInteger }: Source): string {
	const isWhole = fields.length === 1 && isInteger(fields[0]!);
	return `(${fields.map(column).join(' * ')})::${isWhole ? 'BIGINT' : 'DECIMAL(28, 6)'}`;
}

/** What an aggregate takes from its rows. */
interface Taking {
	fields: readonly string[];
	/** What holds of rows that hold what is taken; the others do not say. */
	saying: readonly string[];
	/** What is taken of one return, and how that of several is put together. */
	take: Take;
	together: (taken: string) => string;
	ofNothing: '0' | 'NULL';
}

const summed = (taken: string) => `sum(${taken})`;

function takingOf({ sum, max, any, sumTrue, countKnown }: Aggregate, source: Source): Taking {
	const { column } = source;
	const isKnown = (field: string) => `${column(field)} IS NOT NULL`;
	const isTrue = (field: string) => `coalesce(${column(field)}, false)`;
	if (max) {
		const greatest = (taken: string) => `max(${taken})`;
		const take = { how: 'max' as const, of: column(max) };
		return { fields: [max], saying: [isKnown(max)], take, together: greatest, ofNothing: 'NULL' };
	}
	if (sum) {
		const fields = listed(sum);
		const take = { how: 'sum' as const, of: exact(fields, source) };
		const saying = fields.map(isKnown);
		return { fields, saying, take, together: summed, ofNothing: '0' };
	}
	const flags = sumTrue ?? countKnown;
	if (flags) {
		const counted = flags.map((flag) => `(${(sumTrue ? isTrue : isKnown)(flag)})::INTEGER`);
		const saying = [`(${flags.map(isKnown).join(' OR ')})`];
		const take = { how: 'sum' as const, of: counted.join(' + ') };
		return { fields: flags, saying, take, together: summed, ofNothing: '0' };
	}
	const together = any ? (taken: string) => `(sum(${taken}) > 0)::INTEGER` : summed;
	return { fields: [], saying: [], take: ROWS, together, ofNothing: '0' };
}

/** Turns an aggregate of the catalogue into SQL. */
export function measureSql(aggregate: Aggregate, source: Source): Measure {
	const { column, gathering } = source;
	const { where, notNull, atLeast } = aggregate;
	const asked = Object.entries(where ?? {});
	const taking = takingOf(aggregate, source);
	const needed = [...listed(notNull), ...(atLeast ? [atLeast.part, atLeast.whole] : [])];
	const matching = asked.map(
		([field, values]) => `${gathering.key(column(field))} IN (${values.map(literal).join(', ')})`
	);
	const known = needed.map((field) => `${column(field)} IS NOT NULL`);
	const enough =
		atLeast && `${column(atLeast.part)} >= ${literal(atLeast.share)} * ${column(atLeast.whole)}`;
	const keys = (conditions: readonly string[]) => conditions.map((one) => gathering.key(one));
	const saying = [...matching, ...keys([...taking.saying, ...known])];
	const isNothing = `coalesce(sum(${gathering.take(ROWS, all(matching))}), 0) = 0`;
	const isSilent = `coalesce(sum(${gathering.take(ROWS, all(saying))}), 0) = 0`;
	const taken = gathering.take(taking.take, all([...saying, ...keys(listed(enough))]));
	const isUnasked = asked
		.map(([field]) => `coalesce(bool_or(NOT rows.${quotedIdentifier(hasColumn(field))}), false)`)
		.join(' OR ');
	const kinds = [...new Set([...taking.fields, ...needed])].map((field) => {
		const kind = `rows.${quotedIdentifier(absenceOf(field))}`;
		return `max(${gathering.take({ how: 'max', of: kind }, all(matching))})`;
	});
	const ofNothing = aggregate.ofNothing ? 'NULL' : taking.ofNothing;
	return {
		value: `CASE WHEN ${isUnasked || 'false'} THEN NULL WHEN ${isNothing} THEN ${ofNothing}
			WHEN ${isSilent} THEN NULL ELSE ${taking.together(taken)} END::DOUBLE`,
		absence: `CASE WHEN NOT (${isUnasked || 'false'}) AND ${isNothing} THEN 'not_applicable'
			ELSE coalesce(${[...kinds, `'not_reported'`].join(', ')}) END`
	};
}
