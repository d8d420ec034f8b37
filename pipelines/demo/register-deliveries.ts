import { lastDay, partsOf, type Period } from '#lib/domain/period.ts';
import { arrival } from './arrival.ts';
import { CONDITION_NAMES, type PointFact } from './facts.ts';
import type { Habit } from './habit.ts';
import { pointsOf } from './point-facts.ts';
import { goodRow, type Delivery, type Row } from './sheet.ts';
import { QUARTERS } from './span.ts';
import { spellName } from './spell-name.ts';
import { spellNumber } from './spell-number.ts';
import { spellPeriod } from './spell-period.ts';
import { chanceFor } from './chance.ts';
import type { World } from './world.ts';

const FIRST_YEAR = 2024;
/** Habits of the oblast's own office, one for each year. */
const HABITS = ['excel-1251', 'bom-tabs', 'portal'];

function habitOfYear(year: number, world: World): Habit {
	const id = HABITS[year - FIRST_YEAR]!;
	const habit = world.source.habits.find((one) => one.id === id)!;
	return { ...habit, place: 'column', units: false, totals: null, blankEvery: 0 };
}

function valuesOf(point: PointFact): Record<string, string> {
	const { conditions, hromada, staff, days_planned, days_open, backup_power, ...texts } = point;
	return {
		...texts,
		hromada: hromada.code,
		staff: staff === null ? '' : String(staff),
		days_planned: String(days_planned),
		days_open: String(days_open),
		backup_power: String(backup_power),
		...Object.fromEntries(CONDITION_NAMES.map((name, at) => [name, String(conditions[at])]))
	};
}

function rowOf(point: PointFact, words: Record<string, string>, habit: Habit, world: World): Row {
	const values = valuesOf(point);
	const { isShared } = world.traits.find((one) => one.hromada === point.hromada)!;
	const chance = chanceFor(world.seed, 'register', point.code, point.period);
	const yesNo = (name: string) => [name, values[name] === 'true' ? words.yes! : words.no!];
	const cells: Record<string, string> = {
		...values,
		hromada: spellName(point.hromada, 'full', isShared, chance),
		kind: words[point.kind]!,
		status: words[point.status]!,
		diia_stage: words[point.diia_stage]!,
		staff: point.staff === null ? '' : spellNumber(point.staff, habit),
		...(Object.fromEntries([...CONDITION_NAMES, 'backup_power'].map(yesNo)) as object)
	};
	return goodRow(cells, { replaces: [point.period], values: [values] });
}

/** The register of the oblast at the end of a quarter. */
export function register(period: Period, world: World): Delivery {
	const { columns, words, titles } = world.source.register;
	const { year } = partsOf(period);
	const set = year - FIRST_YEAR;
	const habit = habitOfYear(year, world);
	const day = lastDay(period).split('-').reverse().join('.');
	const title = titles[set]!.replace('{oblast}', world.reference.oblast.genitive.uk)
		.replace('{day}', day)
		.replace('{quarter}', spellPeriod(period, habit));
	return {
		dataset: 'service-points',
		fileName: `реєстр ЦНАП ${spellPeriod(period, habit).replaceAll('.', '')}.csv`,
		receivedOn: arrival(lastDay(period), `register ${period}`, world.seed),
		habit,
		columns: columns.map(({ field, headings }) => ({ field, heading: headings[set]!, unit: '' })),
		title: [title],
		rows: pointsOf(world.network, world.traits, period, world.seed).map((point) =>
			rowOf(point, words[set]!, habit, world)
		),
		totals: []
	};
}

export function registerDeliveries(world: World): Delivery[] {
	return QUARTERS.map((period) => register(period, world));
}
