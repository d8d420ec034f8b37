import type { Period } from '#lib/domain/period.ts';
import type { ServiceFact } from './facts.ts';
import type { Habit } from './habit.ts';
import { goodRow, type Column, type Row } from './sheet.ts';
import { spellNumber } from './spell-number.ts';
import { spellPeriod } from './spell-period.ts';
import type { World } from './world.ts';

const UNITS: Record<string, string> = {
	applications: 'од.',
	refusals: 'од.',
	waiting_minutes: 'хв'
};
const VALUES = ['service', 'channel', 'applications', 'refusals', 'waiting_minutes'];

/** Where the hromada stands in the table of a habit. */
export function placeFields(habit: Habit): string[] {
	if (habit.place === 'column') return ['hromada'];
	return habit.place === 'column-and-code' ? ['code', 'hromada'] : [];
}

/** Columns of a table of services; a single month may stand above it or in the file's name. */
export function serviceColumns(habit: Habit, months: readonly Period[], world: World): Column[] {
	const isElsewhere = months.length === 1 && !habit.place.startsWith('column');
	const fields = [...placeFields(habit), ...(isElsewhere ? [] : ['period']), ...VALUES];
	const headings = world.source.wording.headings[habit.headings]!.services;
	return fields.map((field) => ({ field, heading: headings[field]!, unit: UNITS[field] ?? '' }));
}

function spellService(id: string, habit: Habit, { catalogue }: World): string {
	const { name, spellings } = catalogue.services.find((service) => service.id === id)!;
	if (habit.headings === 'english') return name.en;
	return habit.service === 0 ? name.uk : spellings[habit.service - 1]!;
}

function factOf({ hromada, month, service, channel, ...counts }: ServiceFact) {
	const { applications, refusals, waiting } = counts;
	return {
		hromada: hromada.code,
		month,
		service,
		channel,
		applications: String(applications),
		refusals: String(refusals),
		waiting_minutes: waiting === null ? '' : String(waiting)
	};
}

export function serviceRow(fact: ServiceFact, name: string, habit: Habit, world: World): Row {
	const { hromada, month, service, channel, applications, refusals, waiting } = fact;
	return goodRow(
		{
			hromada: name,
			code: hromada.code,
			period: spellPeriod(month, habit),
			service: spellService(service, habit, world),
			channel: world.source.wording.channels[habit.channels]![channel]!,
			applications: spellNumber(applications, habit),
			refusals: spellNumber(refusals, habit),
			waiting_minutes: waiting === null ? habit.unmeasured : spellNumber(waiting, habit)
		},
		{ replaces: [`${hromada.code} ${month}`], values: [factOf(fact)] }
	);
}

/** Rows of totals in words of the habit, over what the rows hold. */
export function serviceTotals(
	facts: readonly ServiceFact[],
	columns: readonly Column[],
	habit: Habit
): Record<string, string>[] {
	if (!habit.totals) return [];
	const first = columns[0]!.field;
	const line = (word: string, part: readonly ServiceFact[]) => ({
		[first]: word,
		applications: spellNumber(
			part.reduce((sum, fact) => sum + fact.applications, 0),
			habit
		),
		refusals: spellNumber(
			part.reduce((sum, fact) => sum + fact.refusals, 0),
			habit
		)
	});
	const online = facts.filter((fact) => fact.channel === 'online');
	return [
		line(habit.totals, facts),
		...(habit.breakdown ? [line('у тому числі онлайн', online)] : [])
	];
}
