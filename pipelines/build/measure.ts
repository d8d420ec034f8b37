import { quotedIdentifier } from '@duckdb/node-api';
import type { Aggregate } from '#pipelines/catalogue/aggregate.ts';
import { absenceOf } from './part-columns.ts';

/** A value to bind; `bind` gives the placeholder that stands for it. */
export type Bind = (value: string | boolean | number) => string;

/** The column that says whether the submission of a row had anything in a field at all. */
export const hasColumn = (field: string) => `has ${field}`;

/** SQL over the rows of one group, named `rows`. */
export interface Measure {
	/** The number, null where nothing that was read can say it. */
	value: string;
	/** The kind of absence that stands where `value` is null. */
	absence: string;
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
	take: (condition: string) => string;
	ofNothing: '0' | 'NULL';
}

type Column = (field: string) => string;

function takingOf({ sum, max, any, sumTrue, countKnown }: Aggregate, column: Column): Taking {
	const filtered = (call: string) => (condition: string) => `${call} FILTER (WHERE ${condition})`;
	const isKnown = (field: string) => `${column(field)} IS NOT NULL`;
	const isTrue = (field: string) => `coalesce(${column(field)}, false)`;
	if (max) {
		const take = filtered(`max(${column(max)})`);
		return { fields: [max], saying: isKnown(max), take, ofNothing: 'NULL' };
	}
	if (sum) {
		const fields = listed(sum);
		const take = filtered(`sum(${exact(fields.map(column).join(' * '))})`);
		return { fields, saying: all(fields.map(isKnown)), take, ofNothing: '0' };
	}
	const flags = sumTrue ?? countKnown;
	if (flags) {
		const counted = flags.map((flag) => `(${(sumTrue ? isTrue : isKnown)(flag)})::INTEGER`);
		const take = filtered(`sum(${counted.join(' + ')})`);
		return { fields: flags, saying: `(${flags.map(isKnown).join(' OR ')})`, take, ofNothing: '0' };
	}
	const count = filtered('count(*)');
	const take = any ? (where: string) => `(${count(where)} > 0)::INTEGER` : count;
	return { fields: [], saying: 'true', take, ofNothing: '0' };
}

/**
 * Turns an aggregate of the catalogue into SQL. Fields are looked up in `column`, which throws
 * for one that the data set does not have; values are bound.
 */
export function measureSql(aggregate: Aggregate, column: Column, bind: Bind): Measure {
	const { where, notNull, atLeast } = aggregate;
	const asked = Object.entries(where ?? {});
	const taking = takingOf(aggregate, column);
	const needed = [...listed(notNull), ...(atLeast ? [atLeast.part, atLeast.whole] : [])];
	const matching = all([
		'rows.submission IS NOT NULL',
		...asked.map(([field, values]) => `${column(field)} IN (${values.map(bind).join(', ')})`)
	]);
	const saying = all([
		matching,
		taking.saying,
		...needed.map((field) => `${column(field)} IS NOT NULL`)
	]);
	const enough =
		atLeast && `${column(atLeast.part)} >= ${bind(atLeast.share)} * ${column(atLeast.whole)}`;
	const isNothing = `count(*) FILTER (WHERE ${matching}) = 0`;
	const isSilent = `count(*) FILTER (WHERE ${saying}) = 0`;
	const isUnasked = asked
		.map(([field]) => `coalesce(bool_or(NOT rows.${quotedIdentifier(hasColumn(field))}), false)`)
		.join(' OR ');
	const kinds = [...new Set([...taking.fields, ...needed])].map(
		(field) => `max(rows.${quotedIdentifier(absenceOf(field))}) FILTER (WHERE ${matching})`
	);
	const ofNothing = aggregate.ofNothing ? 'NULL' : taking.ofNothing;
	return {
		value: `CASE WHEN ${isUnasked || 'false'} THEN NULL WHEN ${isNothing} THEN ${ofNothing}
			WHEN ${isSilent} THEN NULL ELSE ${taking.take(all([saying, ...listed(enough)]))} END::DOUBLE`,
		absence: `CASE WHEN NOT (${isUnasked || 'false'}) AND ${isNothing} THEN 'not_applicable'
			ELSE coalesce(${[...kinds, `'not_reported'`].join(', ')}) END`
	};
}
