import { lastDay, quarterOf, type Period } from '#lib/domain/period.ts';
import { chanceFor } from './chance.ts';
import type { ServiceFact } from './facts.ts';
import { fileNameOf } from './file-name.ts';
import type { Habit } from './habit.ts';
import { habitOf, habitOfRaion, nameIn } from './office.ts';
import { arrival } from './arrival.ts';
import { serviceColumns, serviceRow, serviceTotals } from './services-table.ts';
import { servicesOf } from './service-facts.ts';
import type { Delivery } from './sheet.ts';
import { MONTHS } from './span.ts';
import { spellSpan } from './spell-period.ts';
import type { Traits } from './traits.ts';
import type { World } from './world.ts';

const REPORT = 'Звіт про надання адміністративних послуг';
const FIRST_YEAR = MONTHS.filter((month) => month < '2025');
const LATER = MONTHS.filter((month) => month >= '2025');
const HELD_UP = { none: 0, possible: 0, active: 0.15 };

/** What a hromada has to report for a month; nothing where the war held it up. */
function reported(traits: Traits, month: Period, world: World): ServiceFact[] {
	const chance = chanceFor(world.seed, 'held up', traits.hromada.code, month);
	if (chance.is(HELD_UP[traits.danger])) return [];
	return servicesOf(traits, month, world.network, world.source, world.seed);
}

function isSilent({ silentFrom, isLate, cadence }: Traits, month: Period): boolean {
	if (silentFrom && quarterOf(month) >= silentFrom) return true;
	return isLate && (cadence === 'raion' ? month === MONTHS.at(-1) : quarterOf(month) === '2026-Q3');
}

interface Batch {
	habit: Habit;
	months: Period[];
	place: string;
	fileName: string;
	key: string;
}

function deliver(
	of: readonly (readonly [Traits, ServiceFact])[],
	batch: Batch,
	world: World
): Delivery {
	const { habit, months, place, fileName, key } = batch;
	const columns = serviceColumns(habit, months, world);
	const period = spellSpan(months);
	const facts = of.map(([, fact]) => fact);
	return {
		dataset: 'services-rendered',
		fileName,
		receivedOn: arrival(lastDay(months.at(-1)!), key, world.seed),
		habit,
		columns,
		title: habit.title.map((line) =>
			line.replace('{report}', REPORT).replace('{place}', place).replace('{period}', period)
		),
		rows: of.map(([traits, fact], row) =>
			serviceRow(fact, nameIn(habit, traits, months[0]!, world, row), habit, world)
		),
		totals: serviceTotals(facts, columns, habit)
	};
}

/** The file that a hromada sends for these months, or null where it has nothing to send. */
export function ownServices(
	traits: Traits,
	months: Period[],
	world: World,
	revise: (fact: ServiceFact) => ServiceFact = (fact) => fact
): Delivery | null {
	const habit = habitOf(traits, quarterOf(months[0]!), world);
	const facts = months
		.filter((month) => !isSilent(traits, month))
		.flatMap((month) => reported(traits, month, world).map(revise));
	if (!facts.length) return null;
	const batch = {
		habit,
		months,
		place: nameIn(habit, traits, months[0]!, world),
		fileName: fileNameOf(habit, traits, { what: 'послуги', period: spellSpan(months) }),
		key: `services ${traits.hromada.code} ${months[0]}`
	};
	return deliver(
		facts.map((fact) => [traits, fact] as const),
		batch,
		world
	);
}

function raionServices(raion: number, month: Period, world: World): Delivery {
	const { code, name } = world.reference.raions[raion]!;
	const habit = habitOfRaion(raion, world);
	const of = world.traits
		.filter((one) => one.hromada.raionCode === code && one.cadence === 'raion')
		.filter((one) => !isSilent(one, month))
		.flatMap((one) => reported(one, month, world).map((fact) => [one, fact] as const));
	const batch = {
		habit,
		months: [month],
		place: `${name.uk} район`,
		fileName: `зведений звіт ЦНАП ${name.uk} район ${spellSpan([month])}.csv`,
		key: `services ${code} ${month}`
	};
	return deliver(of, batch, world);
}

function inSteps(months: Period[], size: number): Period[][] {
	return Array.from({ length: months.length / size }, (_, at) =>
		months.slice(at * size, (at + 1) * size)
	);
}

/** All files of services rendered but corrections: 2024 as a whole, then by month or quarter. */
export function serviceDeliveries(world: World): Delivery[] {
	const own = world.traits.flatMap((traits) => {
		const later = { month: inSteps(LATER, 1), quarter: inSteps(LATER, 3), raion: [] };
		return [FIRST_YEAR, ...later[traits.cadence]].map((months) =>
			ownServices(traits, months, world)
		);
	});
	const compiled = world.reference.raions.flatMap((_, raion) =>
		LATER.map((month) => raionServices(raion, month, world))
	);
	return [...own.filter((one) => one !== null), ...compiled];
}
