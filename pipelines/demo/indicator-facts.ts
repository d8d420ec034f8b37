import type { Absence } from '#lib/domain/absence.ts';
import { monthsOf, type Period } from '#lib/domain/period.ts';
import { chanceFor } from './chance.ts';
import type { IndicatorFact } from './facts.ts';
import type { Denominator, IndicatorCourse, Source } from './source.ts';
import { progress, QUARTERS } from './span.ts';
import type { Traits } from './traits.ts';

const logit = (share: number) => Math.log(share / (1 - share));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

type Parts = Pick<IndicatorFact, 'numerator' | 'denominator'>;

function denominatorOf(kind: Denominator, traits: Traits, quarter: Period, seed: number): number {
	const { hromada, residents } = traits;
	const lasting = chanceFor(seed, kind, hromada.code);
	const passing = chanceFor(seed, kind, hromada.code, quarter);
	const staff = Math.round(14 + residents * 0.0024 * lasting.between(0.8, 1.2));
	const sizes: Record<Denominator, () => number> = {
		districts: () => lasting.whole(3, 11),
		answers: () => Math.round(30 + Math.sqrt(residents) * passing.between(0.8, 2.2)),
		services: () =>
			Math.round(
				(monthsOf(quarter).length * residents * traits.demand * passing.between(0.85, 1.1)) / 1000
			),
		staff: () => staff,
		settlements: () => Math.max(2, Math.round(hromada.areaKm2 / lasting.between(24, 40))),
		computers: () => Math.round(staff * lasting.between(0.75, 1.1)),
		accounts: () => Math.round(staff * lasting.between(1, 1.5))
	};
	return sizes[kind]();
}

function partsOf(
	course: IndicatorCourse,
	id: string,
	traits: Traits,
	quarter: Period,
	seed: number
): Parts {
	const at = progress(quarter, QUARTERS);
	const lasting = chanceFor(seed, id, traits.hromada.code);
	const passing = chanceFor(seed, id, traits.hromada.code, quarter);
	const own = 0.6 * lasting.bell() + 0.5 * traits.digital + 0.2 * traits.care;
	const mean = course.from + (course.to - course.from) * at;
	if (course.kind === 'share') {
		const denominator = denominatorOf(course.denominator, traits, quarter, seed);
		const isBad = course.to < course.from;
		const share = sigmoid(
			logit(mean) + course.spread * own * (isBad ? -1 : 1) + 0.06 * passing.bell()
		);
		return { numerator: Math.min(denominator, passing.round(denominator * share)), denominator };
	}
	if (course.kind === 'count') {
		const numerator = Math.round(Math.min(course.limit, mean * Math.exp(0.8 * own)));
		return { numerator, denominator: null };
	}
	if (course.kind === 'visits') {
		const visits = denominatorOf('services', traits, quarter, seed);
		return { numerator: Math.round(visits * mean * Math.exp(0.3 * own)), denominator: null };
	}
	return {
		numerator: lasting.between(0, 1) - 0.12 * traits.digital < mean ? 1 : 0,
		denominator: null
	};
}

/** Some offices say why there is no value; which, lasts. */
function absenceOf(id: string, traits: Traits, quarter: Period, seed: number): Absence | null {
	const { hromada, danger } = traits;
	const lasting = chanceFor(seed, 'absence', id, hromada.code);
	if (danger === 'active' && chanceFor(seed, 'absence', hromada.code, quarter).is(0.3)) {
		return lasting.is(0.5) ? 'hostilities' : null;
	}
	if (id === 'starosta_districts_served_share' && lasting.is(0.08)) return 'not_applicable';
	if (id === 'mfa_share' && lasting.is(0.05)) return 'suppressed';
	return chanceFor(seed, 'absence', id, hromada.code, quarter).is(0.008) ? 'not_reported' : null;
}

/** What a hromada returns for a quarter, one fact an indicator. */
export function indicatorsOf(
	traits: Traits,
	period: Period,
	source: Source,
	seed: number
): IndicatorFact[] {
	const { hromada } = traits;
	return Object.entries(source.indicators).map(([indicator, course]) => {
		const absence = absenceOf(indicator, traits, period, seed);
		const parts = absence
			? { numerator: null, denominator: null }
			: partsOf(course, indicator, traits, period, seed);
		return { hromada, indicator, period, ...parts, absence };
	});
}
