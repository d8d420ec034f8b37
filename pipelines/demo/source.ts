import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Habit } from './habit.ts';

/** Demand for a service: its weight, and how it differs from the mean of the hromada. */
export interface ServiceDemand {
	weight: number;
	online: number;
	wait: number;
	refusals: number;
	/** Residents of the smallest hromada that offers it. */
	from: number;
	/** Whether remote workplaces and mobile ASCs offer it too. */
	near?: boolean;
}

export type Denominator =
	'districts' | 'answers' | 'services' | 'staff' | 'settlements' | 'computers' | 'accounts';

/** How an indicator moves over the span, from the first period to the last. */
export type IndicatorCourse =
	| { kind: 'share'; denominator: Denominator; from: number; to: number; spread: number }
	| { kind: 'count'; from: number; to: number; limit: number }
	| { kind: 'visits' | 'yes'; from: number; to: number };

type Headings = Record<string, string>;

export interface Wording {
	channels: Record<string, Record<string, string>>;
	headings: Record<string, { services: Headings; indicators: Headings }>;
}

/** How the oblast's register heads its columns and words its values, a set for each year. */
export interface RegisterWording {
	columns: { field: string; headings: string[] }[];
	words: Record<string, string>[];
	/** With `{oblast}`, `{day}` and `{quarter}`. */
	titles: string[];
}

export interface DemoRecommendation {
	theme: string;
	title: { uk: string; en: string };
	owner: { uk: string; en: string };
	objective: { uk: string; en: string };
	key_result: { uk: string; en: string };
	indicator: string;
	hromada: string | null;
	issued_on: string;
	due_on: string;
	/** At each report `status by owner/verified status`, or `-` where the owner was silent. */
	course: string[];
}

/** What the generator is told: everything that is a choice and not a draw. */
export interface Source {
	services: Record<string, ServiceDemand>;
	indicators: Record<string, IndicatorCourse>;
	wording: Wording;
	register: RegisterWording;
	habits: Habit[];
	recommendations: DemoRecommendation[];
}

export function readSource(folder: string): Source {
	const read = (name: string) =>
		JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as never;
	return {
		services: read('services'),
		indicators: read('indicators'),
		wording: read('wording'),
		register: read('register'),
		habits: read('habits'),
		recommendations: read('recommendations')
	};
}
