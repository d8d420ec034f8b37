import { asText } from '../engine/dialect.ts';
import type { Direction, Rollup, Unit } from '../../domain/indicator.ts';
import type { Grain } from '../../domain/period.ts';
import type { Named } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface IndicatorRow extends Named {
	id: string;
	theme: string;
	theme_uk: string;
	theme_en: string;
	dataset: string;
	short_name_uk: string;
	short_name_en: string;
	definition_uk: string;
	definition_en: string;
	formula_uk: string;
	formula_en: string;
	source_uk: string;
	source_en: string;
	limits_uk: string | null;
	limits_en: string | null;
	unit: Unit;
	direction: Direction;
	frequency: Grain;
	rollup: Rollup;
	/** `residents`: each hromada's yes or no weighs by its residents. */
	denominator: 'none' | 'reported' | 'population' | 'residents';
	scale: number;
	decimals: number;
	minimum: number | null;
	maximum: number | null;
	/** What is measured is real, whatever its values are. */
	demo: false;
}

/** The catalogue: what is measured, by theme, in its order. */
export const indicators: Question<void, IndicatorRow> = {
	name: 'indicators',
	sql: `
SELECT ${asText('i.id')} AS id, i.theme, t.name_uk AS theme_uk, t.name_en AS theme_en, i.dataset,
	i.name_uk, i.name_en, i.short_name_uk, i.short_name_en, i.definition_uk, i.definition_en,
	i.formula_uk, i.formula_en, i.source_uk, i.source_en, i.limits_uk, i.limits_en, i.unit,
	i.direction, i.frequency, i.rollup, i.denominator, i.scale, i.decimals, i.minimum, i.maximum,
	FALSE AS demo
FROM indicator i LEFT JOIN theme t ON t.id = i.theme
ORDER BY t.position, i.position`,
	bind: () => ({})
};
