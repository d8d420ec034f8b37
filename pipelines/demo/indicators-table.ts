import type { Absence } from '#lib/domain/absence.ts';
import type { Period } from '#lib/domain/period.ts';
import type { IndicatorSpec } from '#pipelines/catalogue/indicator-spec.ts';
import type { IndicatorFact } from './facts.ts';
import type { Habit } from './habit.ts';
import { placeFields } from './services-table.ts';
import { goodRow, type Column, type Fact, type Row } from './sheet.ts';
import { spellNumber } from './spell-number.ts';
import { spellPeriod } from './spell-period.ts';
import type { World } from './world.ts';

const ABSENCE_WORDS: Record<Absence, string> = {
	not_reported: 'н/д',
	late: 'уточнюється',
	rejected: 'не подано',
	suppressed: 'конфіденційно',
	not_applicable: 'не застосовується',
	hostilities: 'бойові дії'
};
const text = (value: number | null) => (value === null ? '' : String(value));

function specOf(id: string, { catalogue }: World): IndicatorSpec {
	return catalogue.indicators.find((one) => one.id === id)!;
}

/** Whether an indicator is returned as one value, and so may stand in a wide table. */
export function isPlain(id: string, world: World): boolean {
	return specOf(id, world).denominator === 'none';
}

function spellIndicator({ id, name, spellings }: IndicatorSpec, habit: Habit): string {
	const ways = { name: name.uk, id, english: name.en, spelling: spellings[0] ?? name.uk };
	return ways[habit.indicator];
}

function spellValue(
	{ numerator, denominator, absence }: IndicatorFact,
	spec: IndicatorSpec,
	habit: Habit
) {
	if (absence) return ABSENCE_WORDS[absence];
	if (spec.unit === 'yes_no') return numerator ? habit.yes : habit.no;
	if (!denominator) return text(numerator) && spellNumber(numerator!, habit);
	const share = Math.round((1000 * spec.scale * numerator!) / denominator / 10) / 100;
	return spellNumber(share, habit) + (spec.unit === 'percent' ? '%' : '');
}

function factOf(facts: readonly IndicatorFact[]): Fact {
	return {
		replaces: facts.map((fact) => `${fact.hromada.code} ${fact.indicator} ${fact.period}`),
		values: facts.map(({ hromada, indicator, period, numerator, denominator, absence }) => ({
			hromada: hromada.code,
			indicator,
			period,
			numerator: text(numerator),
			denominator: text(denominator),
			absence: absence ?? ''
		}))
	};
}

const columnsOf = (fields: string[], habit: Habit, world: World): Column[] => {
	const headings = world.source.wording.headings[habit.headings]!.indicators;
	return fields.map((field) => ({ field, heading: headings[field]!, unit: '' }));
};

/** Columns of a table with a row for each indicator and quarter. */
export function longColumns(habit: Habit, quarters: readonly Period[], world: World): Column[] {
	const isElsewhere = quarters.length === 1 && !habit.place.startsWith('column');
	const period = isElsewhere ? [] : ['period'];
	const fields = ['indicator', ...period, 'numerator', 'denominator', 'value'];
	return columnsOf([...placeFields(habit), ...fields], habit, world);
}

export function longRow(fact: IndicatorFact, name: string, habit: Habit, world: World): Row {
	const spec = specOf(fact.indicator, world);
	const hasParts = spec.denominator !== 'none';
	const part = (value: number | null) => {
		if (!hasParts) return '';
		return fact.absence ? ABSENCE_WORDS[fact.absence] : spellNumber(value!, habit);
	};
	const cells = {
		hromada: name,
		code: fact.hromada.code,
		indicator: spellIndicator(spec, habit),
		period: spellPeriod(fact.period, habit),
		numerator: part(fact.numerator),
		denominator: part(fact.denominator),
		value: hasParts && fact.absence ? '' : spellValue(fact, spec, habit)
	};
	return goodRow(cells, factOf([fact]));
}

/** Columns of a table with a column for each quarter. */
export function wideColumns(habit: Habit, quarters: readonly Period[], world: World): Column[] {
	const spread = quarters.map((quarter) => ({
		field: quarter,
		heading: spellPeriod(quarter, habit),
		unit: ''
	}));
	return [...columnsOf([...placeFields(habit), 'indicator'], habit, world), ...spread];
}

/** A row of a wide table: the facts of one indicator over its quarters. */
export function wideRow(
	facts: readonly IndicatorFact[],
	name: string,
	habit: Habit,
	world: World
): Row {
	const spec = specOf(facts[0]!.indicator, world);
	const cells: Record<string, string> = {
		hromada: name,
		code: facts[0]!.hromada.code,
		indicator: spellIndicator(spec, habit)
	};
	for (const fact of facts) cells[fact.period] = spellValue(fact, spec, habit);
	return goodRow(cells, factOf(facts));
}
