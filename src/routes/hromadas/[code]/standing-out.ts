import { nameOf } from '$lib/format/names.ts';
import type { Reader } from '$lib/server/reader.ts';
import { besideWords, ownWords } from './beside.ts';
import type { Measured } from './profile.ts';
import { leadOf } from './standing.ts';

/** An indicator in which the hromada is far from those most alike. */
export interface StandsOut {
	id: string;
	name: string;
	href: string;
	own: string;
	alike: string;
}

export interface StandingOut {
	behind: StandsOut[];
	ahead: StandsOut[];
}

const SHOWN = 3;
/** Of the usual deviation of hromadas in the indicator; less is nothing to speak of. */
const NOTABLE = 0.5;

/** Root of the mean square distance from the mean. */
function deviationOf(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.map((value) => (value - mean) ** 2);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / values.length);
}

function entryOf(measured: Measured, reader: Reader): StandsOut {
	const { id } = measured.indicator;
	return {
		...{ id, name: nameOf(measured.indicator, reader.locale) },
		href: reader.to(`/indicators/${id}`),
		own: ownWords(measured, reader),
		alike: besideWords(measured, reader).alike
	};
}

/** The indicators in which it is furthest from those alike, by what is usual in the oblast. */
export function standingOutOf(
	profile: readonly Measured[],
	valuesOf: (indicator: string) => readonly number[],
	reader: Reader
): StandingOut {
	const found = profile.flatMap((measured) => {
		const lead = leadOf(measured);
		const deviation = deviationOf(valuesOf(measured.indicator.id));
		return lead && deviation ? [{ measured, far: lead / deviation }] : [];
	});
	const notable = (sign: 1 | -1) =>
		found
			.filter(({ far }) => sign * far >= NOTABLE)
			.sort((a, b) => sign * (b.far - a.far))
			.slice(0, SHOWN)
			.map(({ measured }) => entryOf(measured, reader));
	return { behind: notable(-1), ahead: notable(1) };
}
