import { lastDay, partsOf, type Period } from '#lib/domain/period.ts';
import { arrival } from './arrival.ts';
import type { IndicatorFact } from './facts.ts';
import { fileNameOf } from './file-name.ts';
import type { Habit } from './habit.ts';
import { indicatorsOf } from './indicator-facts.ts';
import { isPlain, longColumns, longRow, wideColumns, wideRow } from './indicators-table.ts';
import { habitOf, habitOfRaion, nameIn } from './office.ts';
import type { Column, Delivery, Row } from './sheet.ts';
import { QUARTERS } from './span.ts';
import { spellSpan } from './spell-period.ts';
import type { Traits } from './traits.ts';
import type { World } from './world.ts';

const REPORT = 'Показники цифрової трансформації';
const FIRST_YEAR = QUARTERS.filter((quarter) => quarter < '2025');
const LATER = QUARTERS.filter((quarter) => quarter >= '2025');

function isSilent({ silentFrom, isLate }: Traits, quarter: Period): boolean {
	return (silentFrom !== null && quarter >= silentFrom) || (isLate && quarter === QUARTERS.at(-1));
}

function returned(traits: Traits, quarters: readonly Period[], world: World): IndicatorFact[] {
	return quarters
		.filter((quarter) => !isSilent(traits, quarter))
		.flatMap((quarter) => indicatorsOf(traits, quarter, world.source, world.seed));
}

interface Table {
	columns: Column[];
	rows: Row[];
	habit: Habit;
	place: string;
	fileName: string;
	key: string;
}

function deliver(table: Table, quarters: readonly Period[], seed: number): Delivery {
	const { columns, rows, habit, place, fileName, key } = table;
	const period = spellSpan(quarters);
	const fill = (line: string) =>
		line.replace('{report}', REPORT).replace('{place}', place).replace('{period}', period);
	const receivedOn = arrival(lastDay(quarters.at(-1)!), `indicators ${key}`, seed);
	const title = habit.title.map(fill);
	return {
		dataset: 'indicator-return',
		fileName,
		receivedOn,
		habit,
		columns,
		title,
		rows,
		totals: []
	};
}

/** The table of one office with a row a value, and where its habit is so a second one, wide. */
function ownIndicators(traits: Traits, quarters: readonly Period[], world: World): Delivery[] {
	const habit = habitOf(traits, quarters[0]!, world);
	const name = nameIn(habit, traits, quarters[0]!, world);
	const isWide = habit.wide;
	const facts = returned(traits, quarters, world);
	if (!facts.length) return [];
	const about = { habit, place: name, key: `${traits.hromada.code} ${quarters[0]}` };
	const named = (what: string, period: string) => fileNameOf(habit, traits, { what, period });
	const long: Table = {
		...about,
		columns: longColumns(habit, quarters, world),
		rows: facts
			.filter((fact) => !isWide || !isPlain(fact.indicator, world))
			.map((fact, row) =>
				longRow(fact, nameIn(habit, traits, quarters[0]!, world, row), habit, world)
			),
		fileName: named('показники', spellSpan(quarters))
	};
	if (!isWide) return [deliver(long, quarters, world.seed)];
	const { year } = partsOf(quarters[0]!);
	const soFar = QUARTERS.filter(
		(quarter) => partsOf(quarter).year === year && quarter <= quarters.at(-1)!
	);
	const plain = returned(traits, soFar, world).filter((fact) => isPlain(fact.indicator, world));
	const ids = [...new Set(plain.map((fact) => fact.indicator))];
	const wide: Table = {
		...about,
		columns: wideColumns(habit, soFar, world),
		rows: ids.map((id) =>
			wideRow(
				plain.filter((fact) => fact.indicator === id),
				name,
				habit,
				world
			)
		),
		fileName: named('кількісні показники', spellSpan(quarters))
	};
	return [deliver(long, quarters, world.seed), deliver(wide, quarters, world.seed)];
}

function raionIndicators(raion: number, quarters: readonly Period[], world: World): Delivery {
	const { code, name } = world.reference.raions[raion]!;
	const habit = habitOfRaion(raion, world);
	const offices = world.traits.filter(
		(one) => one.hromada.raionCode === code && one.cadence === 'raion'
	);
	const rows = offices.flatMap((traits) =>
		returned(traits, quarters, world).map((fact, row) =>
			longRow(fact, nameIn(habit, traits, quarters[0]!, world, row), habit, world)
		)
	);
	const table = {
		columns: longColumns(habit, quarters, world),
		rows,
		habit,
		place: `${name.uk} район`,
		fileName: `показники ${name.uk} район ${spellSpan(quarters)}.csv`,
		key: `${code} ${quarters[0]}`
	};
	return deliver(table, quarters, world.seed);
}

/** All indicator returns: 2024 as a whole, then by quarter. */
export function indicatorDeliveries(world: World): Delivery[] {
	const spans = [FIRST_YEAR, ...LATER.map((quarter) => [quarter])];
	const own = world.traits
		.filter((traits) => traits.cadence !== 'raion')
		.flatMap((traits) => spans.flatMap((quarters) => ownIndicators(traits, quarters, world)));
	const compiled = world.reference.raions.flatMap((_, raion) =>
		spans.map((quarters) => raionIndicators(raion, quarters, world))
	);
	return [...own, ...compiled];
}
