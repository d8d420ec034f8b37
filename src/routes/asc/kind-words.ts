import type { PointKind } from '$lib/domain/service-point.ts';
import { m } from '$lib/paraglide/messages.js';

interface KindWords {
	/** «ЦНАП», «віддалене робоче місце»: of one point. */
	one: () => string;
	/** «віддалені робочі місця»: of all. */
	many: () => string;
	/** «2 віддалені робочі місця». */
	counted: (inputs: { n: number }) => string;
	/** «завдяки віддаленим робочим місцям»: what growth came from. */
	growth: () => string;
}

export const KIND_WORDS: Record<PointKind, KindWords> = {
	asc: {
		one: m.asc_kind_asc,
		many: m.asc_kinds_asc,
		counted: m.asc_counted_asc,
		growth: m.asc_growth_asc
	},
	territorial_unit: {
		one: m.asc_kind_territorial_unit,
		many: m.asc_kinds_territorial_unit,
		counted: m.asc_counted_territorial_unit,
		growth: m.asc_growth_territorial_unit
	},
	remote_workplace: {
		one: m.asc_kind_remote_workplace,
		many: m.asc_kinds_remote_workplace,
		counted: m.asc_counted_remote_workplace,
		growth: m.asc_growth_remote_workplace
	},
	mobile: {
		one: m.asc_kind_mobile,
		many: m.asc_kinds_mobile,
		counted: m.asc_counted_mobile,
		growth: m.asc_growth_mobile
	}
};
