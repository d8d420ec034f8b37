import type { Period } from '../domain/period.ts';
import { HALO, INK, MID, WARM } from './theme.ts';

/** A dashed line across at the target, named above its beginning. */
export function targetMark(target: { value: number; label: string }) {
	return {
		yAxis: target.value,
		lineStyle: { color: WARM, type: [4, 3], width: 1.5 },
		label: { formatter: target.label, position: 'insideStartTop', color: INK, distance: 4, ...HALO }
	};
}

/** A line down at each event, named above the plot on the side where there is room. */
export function eventMarks(
	events: readonly { period: Period; label: string }[],
	periods: readonly Period[],
	distance = 5
) {
	/** A name turns away from the next event, but for one at the beginning. */
	const isRight = (period: Period) => {
		const at = periods.indexOf(period) / periods.length;
		return at > 0.6 || (at > 0.3 && events.some((event) => event.period > period));
	};
	return events.map(({ period, label }) => ({
		xAxis: period,
		lineStyle: { color: MID, type: [2, 3], width: 1 },
		label: {
			formatter: label,
			position: 'end',
			distance,
			color: MID,
			align: isRight(period) ? 'right' : 'left'
		}
	}));
}
