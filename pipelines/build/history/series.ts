import { quotedIdentifier } from '@duckdb/node-api';
import type { ExportField } from '#pipelines/catalogue/export-field.ts';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { columnOf } from '../part-columns.ts';

/** How a value is held against those that the same hromada sent before. */
export interface HistoryLimits {
	/** Earlier values needed to say anything. */
	earlier: number;
	/** How many times more or less than usual is a jump. */
	times: number;
	/** Values below it are too small to jump. */
	least: number;
}

const DEFAULTS: HistoryLimits = { earlier: 6, times: 5, least: 30 };

export interface Series {
	field: ExportField;
	column: string;
	limits: HistoryLimits;
}

/** Fields of a data set whose values form a series over periods. */
export function seriesOf({ fields }: ExportSpec): Series[] {
	return fields
		.filter(({ type }) => type === 'integer' || type === 'number')
		.map((field) => ({
			field,
			column: quotedIdentifier(field.name),
			limits: { ...DEFAULTS, ...field.history }
		}));
}

const HROMADA = quotedIdentifier('hromada_id');

/** The columns that tell one series of a data set from another, its hromada among them. */
export function seriesKeys({ fields, primaryKey }: ExportSpec): string[] {
	const keys = fields.filter(({ name, type }) => primaryKey.includes(name) && type !== 'period');
	return [...new Set([HROMADA, ...keys.map((field) => quotedIdentifier(columnOf(field)))])];
}

/** The same without the hromada: what the series of different hromadas share. */
export const sharedKeys = (dataSet: ExportSpec): string[] =>
	seriesKeys(dataSet).filter((key) => key !== HROMADA);
