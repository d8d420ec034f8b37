import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilingual } from '#lib/domain/place.ts';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import { fill } from './fill.ts';
import { pair } from './pair.ts';

const named = ({ id, name }: { id: string; name: Bilingual }, index: number) => ({
	id,
	position: index + 1,
	...pair('name', name)
});

function indicatorRows({ indicators }: Catalogue) {
	return indicators.map((indicator, index) => ({
		...named(indicator, index),
		theme: indicator.theme,
		dataset: indicator.dataset,
		...pair('short_name', indicator.short_name),
		...pair('definition', indicator.definition),
		...pair('formula', indicator.formula),
		...pair('source', indicator.source),
		...pair('limits', indicator.limits),
		unit: indicator.unit,
		direction: indicator.direction,
		frequency: indicator.frequency,
		rollup: indicator.rollup,
		denominator: indicator.denominator,
		scale: indicator.scale,
		decimals: indicator.decimals,
		minimum: indicator.minimum,
		maximum: indicator.maximum
	}));
}

function targetRows({ targets }: Catalogue) {
	return targets.map(({ indicator, source, ...target }) => ({
		...target,
		indicator_id: indicator,
		...pair('source', source)
	}));
}

/** Makes the tables of themes, indicators, services and targets, and that of the forum's themes. */
export async function fillMeasures(
	connection: DuckDBConnection,
	catalogue: Catalogue
): Promise<void> {
	await fill(connection, 'theme', TABLES.theme, catalogue.themes.map(named));
	await fill(connection, 'indicator', TABLES.indicator, indicatorRows(catalogue));
	await fill(connection, 'service', TABLES.service, catalogue.services.map(named));
	await fill(connection, 'target', TABLES.target, targetRows(catalogue));
	await fill(connection, 'forum_theme', TABLES.theme, catalogue.forumThemes.map(named));
}
