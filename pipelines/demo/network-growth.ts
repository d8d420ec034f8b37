import type { Period } from '#lib/domain/period.ts';
import { chanceFor, type Chance } from './chance.ts';
import type { RegisteredUnit, Unit } from './network.ts';
import { QUARTERS } from './span.ts';
import type { Traits } from './traits.ts';

const NEW_OFFICES = 7;
const NEW_WORKPLACES = 24;
const NEW_MOBILES = 8;
const TRANSITIONS = 13;
const OPENINGS: Period[] = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q4', '2026-Q1', '2026-Q2'];
const WEEK = 'пн: 08:00-17:00; вт: 08:00-17:00; ср: 08:00-17:00; чт: 08:00-17:00; пт: 08:00-16:00';
const TWO_DAYS = 'вт: 09:00-15:00; чт: 09:00-15:00';

const BUILT = {
	asc: { title: 'Центр надання адміністративних послуг', staff: 4, hours: WEEK },
	remote_workplace: { title: 'Віддалене робоче місце адміністратора', staff: 1, hours: TWO_DAYS },
	mobile: { title: 'Мобільний ЦНАП', staff: 2, hours: TWO_DAYS }
} as const;
type BuiltKind = keyof typeof BUILT;

function genitive({ hromada }: Traits): string {
	return hromada.name.uk.replace(/ка$/, 'кої');
}

function built(kind: BuiltKind, traits: Traits, at: number, chance: Chance): RegisteredUnit {
	const { title, staff, hours } = BUILT[kind];
	return {
		code: `D${String(at).padStart(3, '0')}`,
		kind,
		hromada: traits.hromada,
		name: `${title} ${genitive(traits)} громади (демо)`,
		address: `${traits.hromada.centre.uk}, вул. Умовна, ${chance.whole(1, 60)} (демо)`,
		staff,
		hours,
		conditions: Array.from({ length: 5 }, () => chance.is(0.72))
	};
}

function courseOf(unit: RegisteredUnit, opened: Period | null, chance: Chance): Unit {
	const sometime = (probability: number) => (chance.is(probability) ? chance.pick(QUARTERS) : null);
	return {
		...unit,
		opened,
		powerFrom: chance.is(0.34) ? QUARTERS[0]! : sometime(0.7),
		mended: unit.conditions.map(() => sometime(0.3)),
		stages: []
	};
}

/** ASCs of the largest hromadas pass the stages, some of them to the end. */
function plan(units: Unit[], traits: readonly Traits[], chance: Chance): void {
	const rank = new Map(traits.map((one) => [one.hromada.code, one.rank]));
	const offices = units
		.filter((unit) => unit.kind === 'asc')
		.sort((a, b) => rank.get(a.hromada.code)! - rank.get(b.hromada.code)!);
	offices.slice(0, TRANSITIONS).forEach((unit, at) => {
		const start = at === 2 ? 0 : Math.min(chance.whole(0, 4), 4);
		const stages = at === 2 ? ['certified'] : ['planned', 'in_progress', 'certified'];
		let quarter = start;
		for (const stage of stages) {
			if (quarter < QUARTERS.length) unit.stages.push([QUARTERS[quarter]!, stage]);
			quarter += chance.whole(1, 4);
		}
	});
}

/** The registered units and invented ones that open over the span, sorted by code. */
export function growNetwork(
	register: readonly RegisteredUnit[],
	traits: readonly Traits[],
	seed: number
): Unit[] {
	const chance = chanceFor(seed, 'network');
	const served = new Set(
		register.filter((one) => one.kind === 'asc').map((one) => one.hromada.code)
	);
	const without = traits
		.filter((one) => !served.has(one.hromada.code))
		.sort((a, b) => a.rank - b.rank);
	const additions: [BuiltKind, Traits][] = [
		...without.slice(0, NEW_OFFICES).map((one): [BuiltKind, Traits] => ['asc', one]),
		...Array.from({ length: NEW_WORKPLACES }, (): [BuiltKind, Traits] => [
			'remote_workplace',
			chance.pick(traits)
		]),
		...chance
			.shuffle(traits)
			.slice(0, NEW_MOBILES)
			.map((one): [BuiltKind, Traits] => ['mobile', one])
	];
	const units = [
		...register.map((unit) => courseOf(unit, null, chance)),
		...additions.map(([kind, one], at) =>
			courseOf(built(kind, one, at + 1, chance), chance.pick(OPENINGS), chance)
		)
	];
	plan(units, traits, chance);
	return units.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}
