import { quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { Aggregate } from '#pipelines/catalogue/aggregate.ts';
import { absenceOf } from './part-columns.ts';

/** SQL for a value of the catalogue. */
export const literal = (value: string | boolean | number): string =>
	typeof value === 'string' ? quotedString(value) : String(value);

/** The column that says whether the submission of a row had anything in a field at all. */
export const hasColumn = (field: string) => `has ${field}`;

/**
 * Adds an aggregate of the rows `rows` of one return to what is gathered of them, and gives the
 * column of `rows` that holds it from there on.
 */
export type Gather = (aggregate: string) => string;

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
	gather: Gather;
}

const all = (conditions: string[]) => conditions.join(' AND ') || 'true';
const listed = (fields: string | readonly string[] | undefined) => [fields ?? []].flat();

/** Exact, and so the same in any order of rows: sums of doubles are not. */
const exact = (expression: string) => `(${expression})::DECIMAL(28, 6)`;

/** What an aggregate takes from its rows. */
interface Taking {
	fields: readonly string[];
	/** Rows that hold what is taken; the others do not say. */
	saying: string;
	/** What is taken of one return, and how that of several is put together. */
	take: string;
	together: (taken: string) => string;
	ofNothing: '0' | 'NULL';
}

type Column = Source['column'];

const summed = (taken: string) => `sum(${taken})`;

function takingOf({ sum, max, any, sumTrue, countKnown }: Aggregate, column: Column): Taking {
	const isKnown = (field: string) => `${column(field)} IS NOT NULL`;
	const isTrue = (field: string) => `coalesce(${column(field)}, false)`;
	if (max) {
		const greatest = (taken: string) => `max(${taken})`;
		const take = greatest(column(max));
		return { fields: [max], saying: isKnown(max), take, together: greatest, ofNothing: 'NULL' };
	}
	if (sum) {
		const fields = listed(sum);
		const take = `sum(${exact(fields.map(column).join(' * '))})`;
		const saying = all(fields.map(isKnown));
		return { fields, saying, take, together: summed, ofNothing: '0' };
	}
	const flags = sumTrue ?? countKnown;
	if (flags) {
		const counted = flags.map((flag) => `(${(sumTrue ? isTrue : isKnown)(flag)})::INTEGER`);
		const saying = `(${flags.map(isKnown).join(' OR ')})`;
		const take = `sum(${counted.join(' + ')})`;
		return { fields: flags, saying, take, together: summed, ofNothing: '0' };
	}
	const together = any ? (taken: string) => `(sum(${taken}) > 0)::INTEGER` : summed;
	return { fields: [], saying: 'true', take: 'count(*)', together, ofNothing: '0' };
}

/** Turns an aggregate of the catalogue into SQL. */
export function measureSql(aggregate: Aggregate, { column, gather }: Source): Measure {
	const { where, notNull, atLeast } = aggregate;
	const asked = Object.entries(where ?? {});
	const taking = takingOf(aggregate, column);
	const needed = [...listed(notNull), ...(atLeast ? [atLeast.part, atLeast.whole] : [])];
	const gathered = (call: string, condition: string) =>
		gather(`${call} FILTER (WHERE ${condition})`);
	const matching = all(
		asked.map(([field, values]) => `${column(field)} IN (${values.map(literal).join(', ')})`)
	);
	const saying = all([
		matching,
		taking.saying,
		...needed.map((field) => `${column(field)} IS NOT NULL`)
	]);
	const enough =
		atLeast && `${column(atLeast.part)} >= ${literal(atLeast.share)} * ${column(atLeast.whole)}`;
	const isNothing = `coalesce(sum(${gathered('count(*)', matching)}), 0) = 0`;
	const isSilent = `coalesce(sum(${gathered('count(*)', saying)}), 0) = 0`;
	const taken = gathered(taking.take, all([saying, ...listed(enough)]));
	const isUnasked = asked
		.map(([field]) => `coalesce(bool_or(NOT rows.${quotedIdentifier(hasColumn(field))}), false)`)
		.join(' OR ');
	const kinds = [...new Set([...taking.fields, ...needed])].map((field) => {
		const kind = quotedIdentifier(absenceOf(field));
		return `max(${gathered(`max(rows.${kind})`, matching)})`;
	});
	const ofNothing = aggregate.ofNothing ? 'NULL' : taking.ofNothing;
	return {
		value: `CASE WHEN ${isUnasked || 'false'} THEN NULL WHEN ${isNothing} THEN ${ofNothing}
			WHEN ${isSilent} THEN NULL ELSE ${taking.together(taken)} END::DOUBLE`,
		absence: `CASE WHEN NOT (${isUnasked || 'false'}) AND ${isNothing} THEN 'not_applicable'
			ELSE coalesce(${[...kinds, `'not_reported'`].join(', ')}) END`
	};
}
