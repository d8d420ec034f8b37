import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '#lib/domain/snapshot.ts';
import { currentRows } from './current-rows.ts';

/** Where a column of a table has another name in the rows that were read, or comes from a join. */
interface Facts {
	table: TableName;
	dataSet: string;
	renamed: Record<string, string>;
	joined?: string;
}

const FACTS: Facts[] = [
	{
		table: 'services_rendered',
		dataSet: 'services-rendered',
		renamed: { month: 'facts.period', service_id: 'facts.service' }
	},
	{ table: 'service_point', dataSet: 'service-points', renamed: {} },
	{
		table: 'recommendation',
		dataSet: 'recommendations',
		renamed: {
			theme_name_uk: 'forum_theme.name_uk',
			theme_name_en: 'forum_theme.name_en',
			indicator_id: 'facts.indicator'
		},
		joined: 'LEFT JOIN forum_theme ON forum_theme.id = facts.theme'
	},
	{
		table: 'progress_report',
		dataSet: 'progress-reports',
		renamed: { recommendation_id: 'facts.recommendation' }
	}
];

/** Makes views that hold the current rows of a data set as they are. */
export async function copyFacts(connection: DuckDBConnection): Promise<void> {
	for (const { table, dataSet, renamed, joined = '' } of FACTS) {
		const columns = Object.entries(TABLES[table]).map(([name, type]) => {
			const column = renamed[name] ?? `facts.${quotedIdentifier(name)}`;
			// Texts may be members of a type, which are faster.
			return `${type === 'VARCHAR' ? column : `(${column})::${type}`} AS ${name}`;
		});
		await connection.run(
			`CREATE VIEW ${table} AS
			SELECT ${columns.join(', ')} FROM ${currentRows(dataSet)} AS facts ${joined}`
		);
	}
}
