import type { Period } from '#lib/domain/period.ts';
import { firstDay } from '#lib/domain/period.ts';
import { chanceFor } from './chance.ts';
import type { Habit, NameStyle } from './habit.ts';
import { addDays } from './span.ts';
import { spellName } from './spell-name.ts';
import type { Traits } from './traits.ts';
import type { World } from './world.ts';

/** Habits of the four largest hromadas, and of the raions in the order of their codes. */
const OF_LARGEST = ['nameless', 'code-and-name', 'accountant', 'in-the-name'];
const OF_RAIONS = ['excel-1251', 'long-print', 'bom-tabs', 'stray-spaces'];
const WIDE = new Map([
	[5, 'wide'],
	[9, 'wide-1251'],
	[11, 'wide']
]);
/** Some took up another habit in the middle of the span. */
const CHANGED = new Map([
	[6, 'portal'],
	[10, 'plain']
]);
const CHANGE = '2025-Q4';
const BEYOND_1251: NameStyle[] = ['spaced', 'apostrophe'];
const STILL_FORMER_DAYS = 130;

function named(id: string, { source }: World): Habit {
	return source.habits.find((habit) => habit.id === id)!;
}

/** The habit of a hromada's office in a quarter. */
export function habitOf(traits: Traits, quarter: Period, world: World): Habit {
	const { rank } = traits;
	const changed = quarter >= CHANGE ? CHANGED.get(rank) : undefined;
	const chosen = changed ?? OF_LARGEST[rank] ?? WIDE.get(rank);
	if (chosen) return named(chosen, world);
	const order = chanceFor(world.seed, 'habits').shuffle(world.source.habits);
	const habit = order[rank % order.length]!;
	return traits.isShared && habit.place === 'file-name' ? named('plain', world) : habit;
}

export function habitOfRaion(raion: number, world: World): Habit {
	return named(OF_RAIONS[raion % OF_RAIONS.length]!, world);
}

/** The name as its office writes it, in a file of the given habit. */
export function nameIn(
	habit: Habit,
	traits: Traits,
	period: Period,
	world: World,
	row = 0
): string {
	const { hromada, isShared } = traits;
	const own = habitOf(traits, '2024-Q2', world).name;
	const style = habit.encoding === 'windows-1251' && BEYOND_1251.includes(own) ? 'full' : own;
	const { renamedOn, formerName } = hromada;
	const isFormer =
		renamedOn && formerName && firstDay(period) < addDays(renamedOn, STILL_FORMER_DAYS);
	const chance = chanceFor(world.seed, 'name', hromada.code, period, row);
	return spellName(hromada, style, isShared, chance, isFormer ? formerName.uk : hromada.name.uk);
}
