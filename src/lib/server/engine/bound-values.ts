import { DuckDBListValue, LIST, listValue, VARCHAR, type DuckDBValue } from '@duckdb/node-api';
import type { Bindable, Bound } from '../questions/question.ts';

const valueOf = (bindable: Bindable): DuckDBValue =>
	typeof bindable === 'object' && bindable !== null ? listValue([...bindable]) : bindable;

/** Values as DuckDB binds them, and the types it can't see: that of an empty list. */
export function boundValues(bound: Bound) {
	const entries = Object.entries(bound).map(([name, value]) => [name, valueOf(value)] as const);
	const lists = entries.filter(([, value]) => value instanceof DuckDBListValue);
	return {
		values: Object.fromEntries(entries),
		types: Object.fromEntries(lists.map(([name]) => [name, LIST(VARCHAR)]))
	};
}
