import type { Habit } from './habit.ts';

/** A number as the office writes it: its decimal sign, its sign between thousands. */
export function spellNumber(value: number, { decimal, thousands }: Habit): string {
	const [whole = '', part] = String(Math.abs(value)).split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
	return `${value < 0 ? '-' : ''}${grouped}${part ? decimal + part : ''}`;
}
