import type { Habit } from './habit.ts';
import type { Traits } from './traits.ts';

export interface NameParts {
	what: string;
	period: string;
}

/** A file named as its habit has it; `{centre}` and the like come from the hromada. */
export function fileNameOf(habit: Habit, { hromada }: Traits, { what, period }: NameParts): string {
	return habit.fileName
		.replace('{centre}', hromada.centre.uk)
		.replace('{name}', hromada.name.uk)
		.replace('{latin}', hromada.name.en)
		.replace('{what}', what)
		.replace('{period}', period);
}
