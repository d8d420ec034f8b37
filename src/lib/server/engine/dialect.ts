/*
 * Where DuckDB's SQL and that of a distributed engine part; every other piece of SQL in the
 * questions is spoken by both.
 */

/** Whether `expression` is one of the texts bound as the list `$name`. */
export const isOneOf = (expression: string, name: string) =>
	`${expression} IN (SELECT unnest($${name}::VARCHAR[]))`;

/** The texts bound as the list `$name`, one a row, in the column `line`. */
export const listed = (name: string) => `(SELECT unnest($${name}::VARCHAR[]) AS line)`;

/** The word at a place, from 1, of a text of words with a space between. */
export const wordAt = (expression: string, place: number) =>
	`split_part(${expression}, ' ', ${place})`;

/** The quarter of a date, as `2026-Q1`. */
export const quarterOfDate = (date: string) => `(year(${date}) || '-Q' || quarter(${date}))`;

/** A date as `yyyy-mm-dd`, a number as its digits. */
export const asText = (expression: string) => `(${expression})::VARCHAR`;

export const asInteger = (expression: string) => `(${expression})::INTEGER`;

export const median = (expression: string) => `median(${expression})`;

/** The most frequent value of a group; null in an empty one. */
export const mostFrequent = (expression: string) => `mode(${expression})`;

/** How many rows of a group fulfil the condition. */
export const countIf = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::INTEGER`;

/** Sum over the rows of a group that fulfil the condition; null where none does. */
export const sumIf = (expression: string, condition: string) =>
	`(sum(${expression}) FILTER (WHERE ${condition}))::DOUBLE`;

/** Whole days from one date to another. */
export const daysFromTo = (from: string, to: string) => `date_diff('day', ${from}, ${to})::INTEGER`;

/** Rows of the Parquet files whose paths are bound as `$paths`. */
export const parquetRows = 'read_parquet($paths)';

/** A dictionary of texts: columns of this type hold a small integer and still read as text. */
export const createDictionary = (name: string, texts: string) =>
	`CREATE TYPE ${name} AS ENUM (${texts})`;

/** No file, no network, no extension, no setting from here on. */
export const LOCK = `
SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET allow_community_extensions = false;
SET enable_external_access = false;
SET lock_configuration = true;`;
