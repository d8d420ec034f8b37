import { ATTRIBUTES, type Attribute } from './likeness.ts';

/**
 * On what ground hromadas are compared in a theme: by those whom services must reach, by the size
 * and kind of the council, by the land that lines must cross, or by everything that is published.
 */
export const GROUNDS = ['people', 'council', 'land', 'everything'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What counts on each ground. */
export const COUNTS: Record<Ground, readonly Attribute[]> = {
	people: ['residents', 'density', 'status'],
	council: ['residents', 'type', 'status'],
	land: ['density', 'status', 'distance'],
	everything: ATTRIBUTES
};

const THEMES: Record<Ground, readonly string[]> = {
	people: ['access', 'inclusion', 'capacity', 'use', 'quality'],
	council: ['e_services', 'institutions', 'skills', 'cyber'],
	land: ['infrastructure'],
	everything: []
};

/** The ground of a theme; of one that is new, everything. */
export function groundOf(theme: string): Ground {
	return GROUNDS.find((ground) => THEMES[ground].includes(theme)) ?? 'everything';
}
