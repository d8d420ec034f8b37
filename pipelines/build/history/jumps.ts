import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyRow } from '../current-rows.ts';
import type { Found } from './amend-reports.ts';
import { type Series, seriesKeys, seriesOf, sharedKeys } from './series.ts';

const FEWEST_PEERS = 5;
/** Slips of the pen and of the unit, by how much they are off. */
const SLIPS = [1000, 100, 10];
/** How far from such a factor a slip may lie, beyond what the series itself varies. */
const NEAR = 1.35;

interface Jump {
	submission: number;
	row: number;
	value: number;
	usual: number;
	spread: number;
	shared: number | null;
}

const alike = (one: string, other: string, keys: readonly string[]) =>
	keys.map((key) => `${one}.${key} = ${other}.${key}`).join(' AND ');

/**
 * Values far from all that their series ever held. Only these are then held against what came
 * before them: the same answer as asking of every value, at a fraction of the price.
 */
function farSql(dataSet: ExportSpec, series: readonly Series[], keys: readonly string[]): string {
	const rows = everyRow(dataSet.name);
	const far = series.map(
		({ column, limits }, i) =>
			`(greatest(${column}, m${i}) >= ${limits.least} AND abs(ln((1 + abs(${column})) / (1 + abs(m${i})))) > ln(${limits.times}))`
	);
	const columns = series.map(({ column }, i) => `rows.${column} AS v${i}`);
	const own = keys.map((key) => `rows.${key}`);
	return `SELECT rows.submission, rows.row, rows.period, ${[...own, ...columns].join(', ')},
			${series.map((_, i) => `coalesce(${far[i]}, false) AS far${i}`).join(', ')}
		FROM ${rows} AS rows JOIN usual ON ${alike('rows', 'usual', keys)}
		WHERE ${far.join(' OR ')}`;
}

/** Of the far values of one field, those far from what came before and not shared by the peers. */
function jumpsSql(dataSet: ExportSpec, { column, limits }: Series, i: number, keys: string[]) {
	const rows = everyRow(dataSet.name);
	const same = sharedKeys(dataSet);
	return `WITH held AS (
			SELECT far.submission, far.row, far.v${i} AS value, far.period, ${keys.map((key) => `far.${key}`).join(', ')},
				count(*) AS earlier, median(before.${column}) AS usual,
				mad(ln(1 + abs(before.${column}))) AS spread
			FROM far JOIN ${rows} AS before ON ${alike('far', 'before', keys)}
				AND before.${column} IS NOT NULL AND before.period <> far.period
				AND (before.submission < far.submission
					OR (before.submission = far.submission AND before.period < far.period))
			WHERE far${i} GROUP BY ALL
		), jumped AS (
			SELECT *, ln((1 + value) / (1 + usual)) AS size FROM held
			WHERE earlier >= ${limits.earlier} AND greatest(value, usual) >= ${limits.least}
			AND abs(size) > greatest(ln(${limits.times}), 6 * 1.4826 * spread)
		), peer AS (
			SELECT jumped.submission, jumped.row, jumped.period,
				median(ln((1 + other.${column}) / (1 + mine.m${i}))) AS shift, count(*) AS peers
			FROM jumped
			JOIN ${rows} AS other ON other.period = jumped.period
				AND other.hromada_id <> jumped.hromada_id AND other.submission < jumped.submission
				${same.map((key) => `AND other.${key} = jumped.${key}`).join(' ')}
			JOIN usual AS mine ON ${alike('mine', 'other', keys)}
			GROUP BY ALL
		)
		SELECT jumped.submission, jumped.row, value, usual, spread,
			CASE WHEN peers >= ${FEWEST_PEERS} THEN shift END AS shared
		FROM jumped LEFT JOIN peer ON peer.submission = jumped.submission
			AND peer.row = jumped.row AND peer.period = jumped.period
		WHERE coalesce(peers, 0) < ${FEWEST_PEERS} OR abs(size - shift) > ln(${limits.times})
		ORDER BY jumped.submission, jumped.row, value`;
}

const shown = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');

function slipOf({ value, usual, spread }: Jump): number | null {
	const room = NEAR * Math.exp(2 * spread);
	const ratio = usual > 0 && value > 0 ? Math.max(value / usual, usual / value) : 0;
	return SLIPS.find((slip) => ratio > slip / room && ratio < slip * room) ?? null;
}

function foundOf(jump: Jump, { field }: Series): Found {
	const { submission, row, value, usual } = jump;
	const slip = slipOf(jump);
	const isMore = value > usual;
	const params = {
		...{ expected: shown(usual), field_uk: field.title.uk, field_en: field.title.en },
		...{ times: String(slip ?? ''), way_uk: isMore ? 'більше' : 'менше' },
		way_en: isMore ? 'more' : 'less'
	};
	const code = slip ? 'scale-slip' : 'jump-against-history';
	return { submission, code, row, column: field.title.uk, value: shown(value), params };
}

/**
 * Condition for a series whose least and greatest values lie so far apart that one may jump; a
 * hair wider than that, for the sake of rounding.
 */
function mayJump({ column, limits }: Series): string {
	const [least, most] = [`min(${column})`, `max(${column})`];
	return `(count(${column}) > ${limits.earlier} AND ${most} >= ${limits.least}
		AND (1 + greatest(abs(${least}), abs(${most}))) / (1 + greatest(${least}, 0)) >= 0.999 * ${limits.times})`;
}

/**
 * The fields of which a value may jump in some series: what does not lie far apart in all rows does
 * not in any series of them.
 */
async function thatMayJump(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<readonly Series[]> {
	const series = seriesOf(dataSet);
	if (!series.length) return series;
	const reader = await connection.runAndReadAll(
		`SELECT ${series.map(mayJump).join(', ')} FROM ${everyRow(dataSet.name)}`
	);
	const [may] = reader.getRowsJS();
	return series.filter((_, i) => may![i]);
}

/** Makes `span`, the series in which a value may jump at all, and says whether there are any. */
async function anyMayJump(
	connection: DuckDBConnection,
	dataSet: ExportSpec,
	series: readonly Series[],
	keys: readonly string[]
): Promise<boolean> {
	const made = await connection.run(
		`CREATE OR REPLACE TEMP TABLE span AS SELECT ${keys.join(', ')} FROM ${everyRow(dataSet.name)}
		GROUP BY ${keys.join(', ')} HAVING ${series.map(mayJump).join(' OR ')}`
	);
	const counted = await made.getRows();
	return Number(counted[0]?.[0] ?? 0) > 0;
}

/** Values that differ sharply from all that the hromada sent before, and why it may be. */
export async function findJumps(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<Found[]> {
	const series = await thatMayJump(connection, dataSet);
	const keys = seriesKeys(dataSet);
	if (!series.length) return [];
	if (!(await anyMayJump(connection, dataSet, series, keys))) return [];
	const medians = series.map(({ column }, i) => `median(${column}) AS m${i}`);
	const same = sharedKeys(dataSet);
	const alone = same.length ? `SEMI JOIN span USING (${same.join(', ')})` : '';
	await connection.run(
		`CREATE OR REPLACE TEMP TABLE usual AS SELECT ${[...keys, ...medians].join(', ')}
		FROM ${everyRow(dataSet.name)} ${alone} GROUP BY ${keys.join(', ')}`
	);
	await connection.run(`CREATE OR REPLACE TEMP TABLE far AS ${farSql(dataSet, series, keys)}`);
	const flags = series.map((_, i) => `coalesce(bool_or(far${i}), false)`);
	const isFar = await connection.runAndReadAll(`SELECT ${flags.join(', ')} FROM far`);
	const found: Found[] = [];
	for (const [i, one] of series.entries()) {
		if (!isFar.getRowsJS()[0]![i]) continue;
		const reader = await connection.runAndReadAll(jumpsSql(dataSet, one, i, keys));
		for (const jump of reader.getRowObjectsJS()) {
			found.push(foundOf(jump as unknown as Jump, one));
		}
	}
	return found;
}
