import type { Absence } from '#lib/domain/absence.ts';
import type { Dataset } from '#lib/domain/submission.ts';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import type { FileOutcome, Loaded, QuarantinedRow } from '#pipelines/read-file.ts';
import { codedOf } from '#pipelines/convert/coded.ts';
import { loadReference } from '#pipelines/reference/reference.ts';

const known = loadCatalogue('data/catalogue');
const due = { dueDay: 15, graceDays: 30 };

/** The catalogue with returns expected from April 2024, whatever the real one says. */
export const catalogue: Catalogue = {
	...known,
	exports: {
		...known.exports,
		'services-rendered': {
			...known.exports['services-rendered'],
			expected: { every: 'month', from: '2024-04', ...due }
		},
		'indicator-return': {
			...known.exports['indicator-return'],
			expected: { every: 'quarter', from: '2024-Q2', ...due }
		}
	}
};
export const reference = loadReference('data/reference');

type Value = string | number | boolean | null;
/** A row as convert would make it; `hromada` and `period` are its place and time. */
export type Row = Record<string, Value>;

type Absences = Record<string, (Absence | null)[]>;

const PLACES = new Set(['hromada', 'period', 'absences']);

function loadedFrom(dataset: Dataset, rows: Row[], absences: Absences): Loaded {
	const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
		(name) => !PLACES.has(name)
	);
	return {
		dataset,
		columns: Object.fromEntries(
			fields.map((name) => [name, codedOf(rows.map((row) => row[name] ?? null))])
		),
		rows: Uint32Array.from(rows, (_, index) => index + 2),
		hromadaIds: codedOf(rows.map((row) => (row.hromada as number) ?? null)),
		periods: codedOf(rows.map((row) => (row.period as string) ?? null)),
		absences: Object.fromEntries(
			Object.entries(absences).map(([name, kinds]) => [name, codedOf(kinds)])
		)
	};
}

/** What reading would make of a file with these rows. */
export function outcomeOf(
	dataset: Dataset,
	rows: Row[],
	quarantined: QuarantinedRow[] = [],
	absences: Absences = {}
): FileOutcome {
	return {
		report: {
			file: `${dataset}.csv`,
			sha256: '',
			dataset,
			recognised: [],
			rowsIn: rows.length + quarantined.length,
			loaded: rows.length,
			quarantined: quarantined.length,
			notData: 0,
			issues: []
		},
		loaded: rows.length ? loadedFrom(dataset, rows, absences) : null,
		quarantined,
		encoding: 'utf-8',
		delimiter: ';',
		questions: [],
		restsOn: []
	};
}
