import {
	Bool,
	Field,
	Float64,
	Int32,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	Utf8,
	vectorFromArray,
	type DataType
} from 'apache-arrow';
import { DuckDBTypeId, type DuckDBDataChunk } from '@duckdb/node-api';

/** @throws RangeError for a type that questions do not answer with */
function arrowType(typeId: DuckDBTypeId): DataType {
	switch (typeId) {
		case DuckDBTypeId.DOUBLE:
			return new Float64();
		case DuckDBTypeId.INTEGER:
			return new Int32();
		case DuckDBTypeId.BOOLEAN:
			return new Bool();
		case DuckDBTypeId.VARCHAR:
		case DuckDBTypeId.ENUM:
		case DuckDBTypeId.SQLNULL:
			return new Utf8();
		default:
			throw new RangeError(`no Arrow type for a column of type ${DuckDBTypeId[typeId]}`);
	}
}

/** An Arrow table with one record batch for each chunk of a result. */
export function arrowTable(
	names: readonly string[],
	typeIds: readonly DuckDBTypeId[],
	chunks: readonly DuckDBDataChunk[]
): Table {
	const types = typeIds.map(arrowType);
	const schema = new Schema(names.map((name, i) => new Field(name, types[i]!, true)));
	const batchOf = (chunk: DuckDBDataChunk) => {
		const children = types.map(
			(type, i) => vectorFromArray(chunk.getColumnValues(i), type).data[0]!
		);
		const struct = new Struct(schema.fields);
		return new RecordBatch(schema, makeData({ type: struct, length: chunk.rowCount, children }));
	};
	const batches = chunks.filter((chunk) => chunk.rowCount > 0).map(batchOf);
	return new Table(schema, batches);
}
