import type { Columns } from '#lib/domain/snapshot.ts';
import type { Dataset } from '#lib/domain/submission.ts';
import type { ExportField, FieldType } from '#pipelines/catalogue/export-field.ts';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';

type Field = Pick<ExportField, 'name' | 'type'>;

/** What reading works out of other fields. */
const DERIVED: Partial<Record<Dataset, Field[]>> = {
	'service-points': [{ name: 'hours_week', type: 'number' }]
};

const TYPES: Partial<Record<FieldType, string>> = {
	integer: 'DOUBLE',
	number: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE'
};

/** Where each loaded row comes from and what it is about. */
export const ORIGIN: Columns = {
	submission: 'INTEGER',
	row: 'INTEGER',
	hromada_id: 'INTEGER',
	period: 'VARCHAR'
};

/** The column that holds a field of a data set. */
export function columnOf(field: Field): string {
	if (field.type === 'place') return 'hromada_id';
	return field.type === 'period' ? 'period' : field.name;
}

/** All fields of the rows of a data set, those worked out included. */
export function fieldsOf({ name, fields }: ExportSpec): Field[] {
	return [...fields, ...(DERIVED[name] ?? [])];
}

/** Fields that have a column of their own; a place and a period are part of the origin. */
export function ownFields(dataSet: ExportSpec): Field[] {
	return fieldsOf(dataSet).filter((field) => !(columnOf(field) in ORIGIN));
}

/** The kind of absence that a cell of the field spoke of. */
export const absenceOf = (field: string) => `absence_of_${field}`;

/** Columns of the rows of a data set as read: origin, then a value and an absence a field. */
export function partColumns(dataSet: ExportSpec): Columns {
	const fields = ownFields(dataSet).flatMap(({ name, type }) => [
		[name, TYPES[type] ?? 'VARCHAR'],
		[absenceOf(name), 'VARCHAR']
	]);
	return { ...ORIGIN, ...Object.fromEntries(fields) };
}

export const QUARANTINE_COLUMNS: Columns = {
	submission: 'INTEGER',
	dataset: 'VARCHAR',
	row: 'INTEGER',
	hromada_id: 'INTEGER',
	period: 'VARCHAR',
	indicator: 'VARCHAR',
	code: 'VARCHAR',
	cells: 'VARCHAR'
};

export const OUTCOME_COLUMNS: Columns = {
	submission: 'INTEGER',
	dataset: 'VARCHAR',
	rows_in: 'INTEGER',
	loaded: 'INTEGER',
	quarantined: 'INTEGER',
	not_data: 'INTEGER',
	codes: 'VARCHAR',
	report: 'VARCHAR',
	questions: 'VARCHAR',
	rests_on: 'VARCHAR'
};
