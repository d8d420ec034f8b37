import type { TableEntry } from './table-entry.ts';

/** Columns of a table: name → DuckDB type. Order is the order in the file. */
export type Columns = Readonly<Record<string, string>>;

const origin = { submission: 'INTEGER', demo: 'BOOLEAN' } as const;
const bilingual = <Name extends string>(name: Name) =>
	({ [`${name}_uk`]: 'VARCHAR', [`${name}_en`]: 'VARCHAR' }) as Record<
		`${Name}_uk` | `${Name}_en`,
		'VARCHAR'
	>;

/**
 * The contract between pipelines and server: every snapshot holds these tables, each one Parquet
 * file with just these columns. `hromada_id` is the position of the KATOTTG code in sorted order,
 * from 1. Dates are DATE, periods are text as in `period.ts`, `submission` is a sequence number.
 */
export const TABLES = {
	oblast: { code: 'VARCHAR', ...bilingual('name'), ...bilingual('genitive') },
	raion: { code: 'VARCHAR', position: 'INTEGER', ...bilingual('name') },
	hromada: {
		id: 'INTEGER',
		code: 'VARCHAR',
		raion_code: 'VARCHAR',
		type: 'VARCHAR',
		...bilingual('name'),
		...bilingual('former_name'),
		renamed_on: 'DATE',
		...bilingual('centre'),
		lat: 'DOUBLE',
		lon: 'DOUBLE',
		area_km2: 'DOUBLE',
		tile_row: 'INTEGER',
		tile_column: 'INTEGER'
	},
	/**
	 * Imported boundaries, ready to be drawn: `kind` is the map (`BOUNDARY_MAPS`), `level` hromada,
	 * raion or oblast, `path` of SVG in the units of its map; the label's spot is `label_width` wide.
	 */
	boundary: {
		kind: 'VARCHAR',
		level: 'VARCHAR',
		code: 'VARCHAR',
		path: 'VARCHAR',
		min_x: 'INTEGER',
		min_y: 'INTEGER',
		max_x: 'INTEGER',
		max_y: 'INTEGER',
		label_x: 'INTEGER',
		label_y: 'INTEGER',
		label_width: 'INTEGER'
	},
	/** One row for each imported map; projection as `MapProjection`. */
	boundary_map: {
		kind: 'VARCHAR',
		file: 'VARCHAR',
		sha256: 'VARCHAR',
		licence: 'VARCHAR',
		source: 'VARCHAR',
		width: 'INTEGER',
		height: 'INTEGER',
		meridian: 'DOUBLE',
		south: 'DOUBLE',
		north: 'DOUBLE',
		scale: 'DOUBLE',
		x: 'DOUBLE',
		y: 'DOUBLE'
	},
	population_base: {
		base: 'VARCHAR',
		position: 'INTEGER',
		counted_on: 'DATE',
		...bilingual('name'),
		...bilingual('source'),
		url: 'VARCHAR'
	},
	population: { base: 'VARCHAR', hromada_id: 'INTEGER', residents: 'INTEGER' },
	/** `scope` is `whole` or `part`; `to_date` is null while the status lasts. */
	territorial_status: {
		hromada_id: 'INTEGER',
		status: 'VARCHAR',
		scope: 'VARCHAR',
		place: 'VARCHAR',
		from_date: 'DATE',
		to_date: 'DATE'
	},
	theme: { id: 'VARCHAR', position: 'INTEGER', ...bilingual('name') },
	indicator: {
		id: 'VARCHAR',
		position: 'INTEGER',
		theme: 'VARCHAR',
		dataset: 'VARCHAR',
		...bilingual('name'),
		...bilingual('short_name'),
		...bilingual('definition'),
		...bilingual('formula'),
		...bilingual('source'),
		...bilingual('limits'),
		unit: 'VARCHAR',
		direction: 'VARCHAR',
		frequency: 'VARCHAR',
		rollup: 'VARCHAR',
		denominator: 'VARCHAR',
		scale: 'DOUBLE',
		decimals: 'INTEGER',
		minimum: 'DOUBLE',
		maximum: 'DOUBLE'
	},
	service: { id: 'VARCHAR', position: 'INTEGER', ...bilingual('name') },
	/** `scope` is the code of the oblast, a raion or a hromada. */
	target: {
		indicator_id: 'VARCHAR',
		scope: 'VARCHAR',
		period: 'VARCHAR',
		value: 'DOUBLE',
		baseline_period: 'VARCHAR',
		baseline: 'DOUBLE',
		...bilingual('source'),
		demo: 'BOOLEAN'
	},
	/**
	 * One row for each hromada, indicator and period that was expected or came. Measured:
	 * `numerator` is set (and `denominator`, where the indicator reports one) and `absence` is
	 * null. Absent: the reverse. `grain` is `month`, `quarter` or `year`.
	 */
	observation: {
		indicator_id: 'VARCHAR',
		hromada_id: 'INTEGER',
		period: 'VARCHAR',
		grain: 'VARCHAR',
		numerator: 'DOUBLE',
		denominator: 'DOUBLE',
		absence: 'VARCHAR',
		...origin
	},
	/** `waiting_minutes` is the mean wait of an applicant, null where not measured. */
	services_rendered: {
		hromada_id: 'INTEGER',
		month: 'VARCHAR',
		service_id: 'VARCHAR',
		channel: 'VARCHAR',
		applications: 'INTEGER',
		refusals: 'INTEGER',
		waiting_minutes: 'DOUBLE',
		...origin
	},
	/** The register as it stood at the end of `period`; `days_planned` and `days_open` in it. */
	service_point: {
		period: 'VARCHAR',
		code: 'VARCHAR',
		kind: 'VARCHAR',
		hromada_id: 'INTEGER',
		name: 'VARCHAR',
		address: 'VARCHAR',
		status: 'VARCHAR',
		staff: 'DOUBLE',
		hours: 'VARCHAR',
		hours_week: 'DOUBLE',
		days_planned: 'INTEGER',
		days_open: 'INTEGER',
		ramp: 'BOOLEAN',
		accessible_toilet: 'BOOLEAN',
		braille: 'BOOLEAN',
		pram_place: 'BOOLEAN',
		disability_conditions: 'BOOLEAN',
		backup_power: 'BOOLEAN',
		diia_stage: 'VARCHAR',
		...origin
	},
	recommendation: {
		id: 'VARCHAR',
		theme: 'VARCHAR',
		...bilingual('theme_name'),
		...bilingual('title'),
		...bilingual('owner'),
		...bilingual('objective'),
		...bilingual('key_result'),
		indicator_id: 'VARCHAR',
		hromada_id: 'INTEGER',
		issued_on: 'DATE',
		due_on: 'DATE',
		...origin
	},
	/** What the owner says, and what was verified; both append-only. Evidence is a link or a text. */
	progress_report: {
		recommendation_id: 'VARCHAR',
		reported_on: 'DATE',
		owner_status: 'VARCHAR',
		verified_status: 'VARCHAR',
		evidence: 'VARCHAR',
		...bilingual('note'),
		...origin
	},
	/** `report` is the whole report as JSON (`Report` in `submission.ts`). */
	submission: {
		seq: 'INTEGER',
		sha256: 'VARCHAR',
		file: 'VARCHAR',
		dataset: 'VARCHAR',
		hromada_id: 'INTEGER',
		period_from: 'VARCHAR',
		period_to: 'VARCHAR',
		received_on: 'DATE',
		status: 'VARCHAR',
		rows_in: 'INTEGER',
		loaded: 'INTEGER',
		quarantined: 'INTEGER',
		not_data: 'INTEGER',
		report: 'VARCHAR',
		demo: 'BOOLEAN'
	},
	/** The taxonomy of issues; an example is what stands in a file and, behind `→`, what should. */
	issue_kind: {
		code: 'VARCHAR',
		position: 'INTEGER',
		severity: 'VARCHAR',
		stage: 'VARCHAR',
		...bilingual('title'),
		...bilingual('text'),
		...bilingual('remedy'),
		...bilingual('example')
	},
	/** Each kind of issue of each submission; `accepted_*` and `because` where a person took it on. */
	submission_issue: {
		submission: 'INTEGER',
		code: 'VARCHAR',
		accepted_by: 'VARCHAR',
		accepted_at: 'VARCHAR',
		because: 'VARCHAR'
	},
	/** `cells` is the row as read, a JSON array of text. */
	quarantine: {
		submission: 'INTEGER',
		row: 'INTEGER',
		hromada_id: 'INTEGER',
		code: 'VARCHAR',
		cells: 'VARCHAR'
	},
	/** One row for each return that was due from a hromada. */
	reporting: {
		dataset: 'VARCHAR',
		hromada_id: 'INTEGER',
		period: 'VARCHAR',
		due_on: 'DATE',
		received_on: 'DATE',
		state: 'VARCHAR',
		demo: 'BOOLEAN'
	},
	/** The national index; values of different `method` are never compared. */
	published_index: {
		index_id: 'VARCHAR',
		...bilingual('index_name'),
		method: 'VARCHAR',
		period: 'VARCHAR',
		...bilingual('territory'),
		scale: 'VARCHAR',
		value: 'DOUBLE',
		rank: 'INTEGER',
		source_url: 'VARCHAR'
	}
} as const satisfies Record<string, Columns>;

export type TableName = keyof typeof TABLES;

/** Tables that snapshots of earlier versions lack; they stand for empty ones. */
export const LATER_TABLES: readonly TableName[] = ['boundary', 'boundary_map'];

/** `snapshots/<sequence, 8 digits>.json`, created exclusively; the snapshot exists when it does. */
export interface Manifest {
	/** First 16 hex digits of the SHA-256 of the tables' hashes: the same content, the same id. */
	id: string;
	sequence: number;
	parent: number | null;
	/** Folder under `snapshots/` that holds the tables. */
	folder: string;
	/** The latest day on which something was received, `yyyy-mm-dd`: what the snapshot knows. */
	asOf: string;
	/** When it was published, ISO 8601; not part of the id. */
	publishedAt: string;
	/** Whether any table holds demonstration data. */
	demo: boolean;
	codeVersion: string;
	logHead: string;
	tables: Record<TableName, TableEntry>;
	/** How many the log held. */
	submissions: number;
}
